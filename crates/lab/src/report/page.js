(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const root = document.documentElement;
  const controls = document.getElementById('controls');
  const filter = document.getElementById('filter');
  const count = document.getElementById('count');
  const variants = all('.variant');
  const shown = () => variants.find((variant) => !variant.hidden);

  // What is chosen.
  function apply() {
    const form = new FormData(controls);
    const id = form.get('variant');
    const on = new Set(form.getAll('layer'));
    const layers = all('[name=layer]', controls).map((box) => box.value);
    const off = layers.filter((layer) => !on.has(layer)).map((layer) => 'off' + layer);
    for (const variant of variants) {
      variant.hidden = id !== null && variant.id !== id;
      if (!variant.hidden) variant.className = ['variant', form.get('measure'), ...off].join(' ');
    }
    narrow();
  }

  function narrow() {
    const variant = shown();
    if (!variant) return;
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of all('[data-words]', variant)) {
      item.hidden = !words.every((word) => item.dataset.words.includes(word));
    }
    for (const plot of all('.plot.cases', variant)) plot.hidden = !all('.case:not([hidden])', plot).length;
    for (const heading of all('h3.direction', variant)) {
      let next = heading.nextElementSibling;
      let any = false;
      for (; next && next.matches('.plot'); next = next.nextElementSibling) any ||= !next.hidden;
      heading.hidden = !any;
    }
    const rows = all('table.numbers tbody tr', variant);
    const left = rows.filter((row) => !row.hidden).length;
    count.textContent = words.length ? `${left} of ${rows.length} cases` : '';
  }

  function choose(id) {
    const radio = all('[name=variant]', controls).find((radio) => radio.value === id);
    if (radio) radio.checked = true;
    apply();
  }

  // An address within a variant shows that variant, and all of its cases.
  function follow() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const variant = target && target.closest('.variant');
    if (!variant) return;
    if (target.hidden || target.closest('[hidden]:not(.variant)')) filter.value = '';
    choose(variant.id);
    target.scrollIntoView({ block: target === variant ? 'start' : 'center', inline: 'nearest' });
  }

  controls.addEventListener('submit', (event) => event.preventDefault());
  controls.addEventListener('change', apply);
  filter.addEventListener('input', narrow);
  addEventListener('hashchange', follow);
  document.getElementById('to-table').addEventListener('click', (event) => {
    const table = shown() && shown().querySelector('.tablehead');
    if (!table) return;
    event.preventDefault();
    table.scrollIntoView();
  });

  // Sorting: up, down, as it was.
  function value(row, column) {
    let at = 0;
    for (const cell of row.cells) {
      if (at + cell.colSpan > column) {
        if (column < 2) return cell.textContent;
        return at === column && cell.dataset.v !== undefined && cell.dataset.v !== '' && cell.dataset.v !== 'none' ? Number(cell.dataset.v) : null;
      }
      at += cell.colSpan;
    }
    return null;
  }

  function compare(a, b) {
    return typeof a === 'string' ? a.localeCompare(b, 'en', { numeric: true }) : a - b;
  }

  function sort(button) {
    const heading = button.closest('th');
    const table = button.closest('table');
    const body = table.tBodies[0];
    const was = heading.getAttribute('aria-sort');
    const now = was === 'none' ? 'ascending' : was === 'ascending' ? 'descending' : 'none';
    for (const other of all('[aria-sort]', table)) other.setAttribute('aria-sort', 'none');
    heading.setAttribute('aria-sort', now);
    body.original ||= [...body.rows];
    let rows = [...body.original];
    if (now !== 'none') {
      const sign = now === 'ascending' ? 1 : -1;
      const keyed = rows.map((row) => [value(row, Number(button.dataset.column)), row]);
      // What has no value is last both ways.
      keyed.sort(([a], [b]) => (a === null) - (b === null) || (a === null ? 0 : sign * compare(a, b)));
      rows = keyed.map(([, row]) => row);
    }
    body.replaceChildren(...rows);
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-column]');
    if (button) sort(button);
    const dot = event.target.closest('.o');
    if (dot) location.hash = dot.dataset.to;
  });

  // The numbers of a mark, beside it.
  const tip = document.getElementById('tip');
  let marked = null;
  function words(mark) {
    const title = mark.querySelector('title');
    if (title) {
      mark.setAttribute('aria-label', title.textContent);
      title.remove();
    }
    return mark.getAttribute('aria-label');
  }
  function show(mark) {
    hide();
    marked = mark;
    mark.classList.add('on');
    const row = mark.closest('.case');
    const name = row ? row.querySelector('.name').firstChild.textContent + ' – ' : '';
    tip.textContent = name + words(mark);
    tip.hidden = false;
    const box = mark.getBoundingClientRect();
    const x = Math.max(8, Math.min(box.x + box.width / 2 - tip.offsetWidth / 2, innerWidth - tip.offsetWidth - 8));
    const above = box.y - tip.offsetHeight - 8;
    tip.style.left = x + 'px';
    tip.style.top = (above < 4 ? box.bottom + 8 : above) + 'px';
  }
  function hide() {
    if (marked) marked.classList.remove('on');
    marked = null;
    tip.hidden = true;
  }
  const MARKS = '.d, .o, .p';
  document.addEventListener('pointerover', (event) => {
    const mark = event.target.closest && event.target.closest(MARKS);
    if (mark) show(mark);
    else if (marked) hide();
  });
  let still = 0;
  addEventListener('scroll', () => { if (performance.now() > still) hide(); }, { passive: true });
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return hide();
    const plot = event.target.closest && event.target.closest('.plot, .chart');
    if (!plot || plot !== event.target) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const marks = all(MARKS, plot).filter((mark) => mark.getClientRects().length);
    if (event.key === 'Enter' && marked && marked.dataset.to) location.hash = marked.dataset.to;
    if (!step || !marks.length) return;
    event.preventDefault();
    const at = marks.indexOf(marked);
    const next = marks[at < 0 ? (step > 0 ? 0 : marks.length - 1) : (at + step + marks.length) % marks.length];
    const box = next.getBoundingClientRect();
    if (box.top < 120 || box.bottom > innerHeight - 20) next.scrollIntoView({ block: 'center' });
    // This scrolling is not the reader's.
    still = performance.now() + 300;
    show(next);
  });

  // Colours.
  const theme = document.getElementById('theme');
  const NAMES = { auto: '◐', light: '○', dark: '●' };
  function paint(name) {
    if (name === 'auto') delete root.dataset.theme;
    else root.dataset.theme = name;
    theme.firstChild.textContent = NAMES[name] + ' ';
    theme.lastElementChild.textContent = name;
    theme.setAttribute('aria-label', `Colours: ${name}`);
  }
  theme.addEventListener('click', () => {
    const names = Object.keys(NAMES);
    const name = names[(names.indexOf(root.dataset.theme || 'auto') + 1) % names.length];
    paint(name);
    try { name === 'auto' ? localStorage.removeItem('theme') : localStorage.setItem('theme', name); } catch {}
  });
  paint(root.dataset.theme || 'auto');

  // The data, only made into a file when it is asked for.
  document.getElementById('download').addEventListener('click', (event) => {
    const text = document.getElementById('results-json').textContent;
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    event.currentTarget.href = url;
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  });

  apply();
  follow();
})();
