// Runs in the page under test, after its own script: does what a reader does, and says what came of it.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const seen = (item) => item.getClientRects().length > 0;
  const shown = () => all('.variant').filter(seen);
  const report = { width: innerWidth };
  const check = (name, what) => {
    try { report[name] = what(); } catch (error) { errors.push(name + ': ' + error); }
  };
  const choose = (name, value) => {
    const input = all(`[name=${name}]`).find((input) => input.value === value);
    input.click();
  };
  const marks = () => all('.d').filter(seen).length;
  const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

  function run() {
    check('variants', () => all('[name=variant]').map((radio) => {
      radio.click();
      const times = marks();
      const overflow = [wide()];
      choose('measure', 'count');
      const counts = marks();
      overflow.push(wide());
      choose('measure', 'time');
      const ids = shown().map((variant) => variant.id);
      return { ids, times, counts, overflow: Math.max(...overflow), broken: all('.broken').filter(seen).length };
    }));
    choose('variant', 'gcc');
    const table = shown()[0].querySelector('table.numbers');
    const rows = () => all('tbody tr', table).filter(seen);
    const values = (row, column) => {
      let at = 0;
      for (const cell of row.cells) {
        if (at === column) return cell.dataset.v ?? null;
        at += cell.colSpan;
      }
      return null;
    };
    const order = () => rows().map((row) => row.id);
    check('sorting', () => {
      const before = order();
      return all('button[data-column]', table).slice(0, 14).map((button) => {
        const column = Number(button.dataset.column);
        const states = [];
        for (let press = 0; press < 3; press++) {
          button.click();
          const state = button.closest('th').getAttribute('aria-sort');
          const others = all('[aria-sort]', table).filter((th) => th.getAttribute('aria-sort') !== 'none').length;
          const key = (row) => column < 2 ? row.cells[column].textContent : values(row, column);
          states.push({ state, others, keys: rows().map(key) });
        }
        return { column, states, back: order().join() === before.join() };
      });
    });
    check('filter', () => {
      const filter = document.getElementById('filter');
      return ['string', 'rust-to-cxx slices', 'no such case', ''].map((text) => {
        filter.value = text;
        filter.dispatchEvent(new Event('input', { bubbles: true }));
        const cases = all('.plot .case').filter(seen).length;
        const plots = all('.plot.cases').filter(seen).length;
        const headings = all('h3.direction').filter(seen).length;
        return { text, rows: rows().length, cases, plots, headings, says: document.getElementById('count').textContent };
      });
    });
    check('layers', () => {
      const before = marks();
      const cells = () => all('td.cell', table).filter(seen).length;
      const whole = cells();
      all('[name=layer]').forEach((box) => box.click());
      const without = [marks(), cells(), all('.w').filter(seen).length];
      all('[name=layer]').forEach((box) => box.click());
      return { without, restored: marks() === before && cells() === whole };
    });
    check('arrow', () => {
      const plot = shown()[0].querySelector('.plot.cases');
      plot.focus();
      const tip = document.getElementById('tip');
      const texts = [];
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) {
        plot.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        texts.push(tip.hidden ? '' : tip.textContent);
      }
      plot.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      return { texts, hidden: tip.hidden };
    });
    check('tabbing', () => all('button[data-column], .plot, [name=measure], a.name').filter(seen).every((item) => item.tabIndex === 0));
    check('theme', () => {
      const names = [];
      for (let press = 0; press < 3; press++) {
        document.getElementById('theme').click();
        names.push(`${document.documentElement.dataset.theme} ${getComputedStyle(document.body).backgroundColor}`);
      }
      return names;
    });
    check('download', () => {
      const link = document.getElementById('download');
      link.addEventListener('click', (event) => event.preventDefault(), { once: true });
      link.click();
      return [link.protocol, link.download];
    });
    // Text that does not fit where it stands.
    check('clipped', () => all('.axis text, .strip text, .chart text').filter(seen).filter((text) => {
      const box = text.getBoundingClientRect();
      return box.left < 0 || box.right > innerWidth;
    }).map((text) => text.textContent));
    check('overlapping', () => all('.axis .labels').filter(seen).flatMap((axis) => {
      const boxes = all('text', axis).map((text) => [text.textContent, text.getBoundingClientRect()]);
      return boxes.slice(1).filter(([, box], at) => box.left < boxes[at][1].right).map(([name]) => name);
    }));
    location.hash = 'lto-cxx-to-rust-add';
    setTimeout(() => {
      check('followed', () => shown().map((variant) => variant.id));
      report.errors = errors;
      parent.postMessage(report, '*');
    }, 200);
  }
  addEventListener('load', () => setTimeout(run, 50));
})();
