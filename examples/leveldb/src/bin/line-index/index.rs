//! Bringing the database up to date with a directory.

use crate::schema::{self, FileId, FileRecord};
use crate::walk::{self, Skip, Walk};
use crate::words;
use anyhow::{Context as _, Error, Result, bail};
use leveldb::{Batch, Database, Durability};
use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fmt::{self, Display, Formatter};
use std::fs::{self, Metadata};
use std::mem;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;

/// Files share a batch up to about this many bytes.
const BATCH_SIZE: usize = 1 << 20;

/// What a run has done.
#[derive(Default)]
pub struct Summary {
    indexed: u64,
    lines: u64,
    unchanged: u64,
    removed: u64,
    binary: u64,
    /// What could not be read; of these the database holds what it held before.
    pub failures: Vec<Error>,
}

impl Display for Summary {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Summary { indexed, lines, unchanged, removed, binary, failures } = self;
        let unreadable = failures.len();
        write!(
            formatter,
            "files: {indexed} indexed, {unchanged} unchanged, {removed} removed, {binary} binary, \
             {unreadable} unreadable; {lines} lines"
        )
    }
}

/// Brings the database in `path` up to date with the text files below `directory`.
///
/// # Errors
///
/// If the directory cannot be read, the database is not touched. If the database fails, it holds
/// each file as before or as now.
pub fn index(path: &Path, directory: &Path, skip: &[OsString], log: bool) -> Result<Summary> {
    let root = fs::canonicalize(directory)
        .with_context(|| format!("cannot read the directory {}", directory.display()))?;
    // Where the database is, if it is inside.
    let skip = Skip { names: skip, directory: fs::canonicalize(path).ok() };
    let mut walk = walk::walk(&root, &skip)?;
    let database = crate::open(path, true, log)?;
    let mut indexer = Indexer::new(&database, &root)?;
    let mut seen = HashSet::new();
    for (path, metadata) in mem::take(&mut walk.files) {
        let key = path.as_os_str().as_bytes();
        let known = indexer.known(key)?;
        if known.is_some_and(|known| FileRecord::new(known.id, &metadata) == known) {
            indexer.summary.unchanged += 1;
        } else {
            let absolute = root.join(&path);
            let content =
                fs::read(&absolute).with_context(|| format!("cannot read {}", absolute.display()));
            match content {
                Ok(content) => indexer.replace(key, known, &metadata, &content)?,
                Err(error) => {
                    walk.fail(path, error);
                    continue;
                }
            }
        }
        seen.insert(path.into_os_string());
    }
    indexer.remove_absent(&seen, &walk)?;
    indexer.finish(walk)
}

struct Indexer<'db> {
    database: &'db Database,
    batch: Batch,
    next_id: FileId,
    summary: Summary,
}

impl<'db> Indexer<'db> {
    fn new(database: &'db Database, root: &Path) -> Result<Indexer<'db>> {
        let root = root.as_os_str().as_bytes();
        let mut batch = Batch::new();
        match database.get(schema::FORMAT_KEY)? {
            Some(format) if format == schema::FORMAT => {}
            None if database.all().next().is_none() => {
                batch.put(schema::FORMAT_KEY, schema::FORMAT).put(schema::ROOT_KEY, root);
            }
            _ => bail!("this database holds something else"),
        }
        if let Some(indexed) = database.get(schema::ROOT_KEY)?
            && indexed != root
        {
            bail!("this database indexes {}", OsStr::from_bytes(&indexed).display());
        }
        let next_id = match database.get(schema::NEXT_ID_KEY)? {
            Some(id) => schema::last_number(&id)?,
            None => 0,
        };
        Ok(Indexer { database, batch, next_id, summary: Summary::default() })
    }

    fn known(&self, path: &[u8]) -> Result<Option<FileRecord>> {
        let record = self.database.get(schema::path_key(path))?;
        record.map(|record| FileRecord::decode(&record)).transpose()
    }

    /// Puts a file in the place of what was known of it.
    fn replace(
        &mut self,
        path: &[u8],
        known: Option<FileRecord>,
        metadata: &Metadata,
        content: &[u8],
    ) -> Result<()> {
        if let Some(known) = known {
            self.clear(known.id)?;
        }
        let key = schema::path_key(path);
        if content.contains(&0) {
            if let Some(known) = known {
                self.batch.delete(&key).delete(schema::file_key(known.id));
            }
            self.summary.binary += 1;
        } else {
            let id = match known {
                Some(known) => known.id,
                None => self.new_id()?,
            };
            self.batch.put(&key, FileRecord::new(id, metadata).encode());
            self.batch.put(schema::file_key(id), path);
            self.add_lines(id, content)?;
            self.summary.indexed += 1;
        }
        self.flush_if_large()
    }

    fn new_id(&mut self) -> Result<FileId> {
        let id = self.next_id;
        self.next_id = id.checked_add(1).context("there have been too many files")?;
        self.batch.put(schema::NEXT_ID_KEY, self.next_id.to_be_bytes());
        Ok(id)
    }

    fn add_lines(&mut self, id: FileId, content: &[u8]) -> Result<()> {
        let lines = words::lines(content);
        let count = u32::try_from(lines.len()).context("a file has too many lines")?;
        let numbered = || (1..=count).zip(lines.iter().copied());
        for (number, line) in numbered() {
            self.batch.put(schema::line_key(id, number), line);
        }
        for (word, numbers) in words::postings(numbered()) {
            self.batch.put(schema::word_key(&word, id), schema::encode_lines(&numbers));
        }
        self.summary.lines += u64::from(count);
        Ok(())
    }

    /// Deletes the lines of a file, and with them its words: the lines say which these are.
    fn clear(&mut self, id: FileId) -> Result<()> {
        let mut lines = self.database.prefix(schema::lines_of(id));
        let mut words = HashSet::new();
        while let Some((key, line)) = lines.next_entry()? {
            self.batch.delete(key);
            words.extend(words::words(line));
        }
        for word in words {
            self.batch.delete(schema::word_key(&word, id));
        }
        Ok(())
    }

    /// Removes the files that are gone, unless they may only be out of sight.
    fn remove_absent(&mut self, seen: &HashSet<OsString>, walk: &Walk) -> Result<()> {
        let mut paths = self.database.prefix(schema::PATHS);
        while let Some((key, record)) = paths.next_entry()? {
            let path = OsStr::from_bytes(&key[schema::PATHS.len()..]);
            if seen.contains(path) || walk.may_hide(Path::new(path)) {
                continue;
            }
            let id = FileRecord::decode(record)?.id;
            self.batch.delete(key).delete(schema::file_key(id));
            self.clear(id)?;
            self.summary.removed += 1;
            self.flush_if_large()?;
        }
        Ok(())
    }

    fn flush_if_large(&mut self) -> Result<()> {
        if self.batch.size() >= BATCH_SIZE {
            self.database.write(mem::take(&mut self.batch), Durability::Buffered)?;
        }
        Ok(())
    }

    fn finish(mut self, walk: Walk) -> Result<Summary> {
        self.database.write(self.batch, Durability::Synced)?;
        self.summary.failures = walk.failures;
        Ok(self.summary)
    }
}
