import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';

type Row = Readonly<Record<string, SQLOutputValue>>;

/** What this machine must remember: queues, mailbox, files, sign-in accounts and keys, the clock. A kill -9 loses none. */
export type State = {
  readonly all: (sql: string, ...values: SQLInputValue[]) => readonly Row[];
  readonly run: (sql: string, ...values: SQLInputValue[]) => number;
  /** All of the statements of `work`, or none. */
  readonly together: <T>(work: () => T) => T;
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, value: string) => void;
  readonly close: () => void;
};

const schema = `
  pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000;
  create table if not exists setting (key text primary key, value text not null) without rowid;
  create table if not exists message (id text primary key, queue text not null, body text not null, attributes text not null,
    sentAt integer not null, visibleAt integer not null, receives integer not null default 0, receipt text);
  create index if not exists message_receipt on message (receipt);
  create index if not exists message_waiting on message (queue, visibleAt);
  create table if not exists mail (id text primary key, at integer not null, envelope text not null);
  create table if not exists file (bucket text, key text, type text, etag text, at integer, meta text, content blob, primary key (bucket, key));
  create table if not exists account (pool text, sub text, email text, enabled integer, attributes text, primary key (pool, email));
  create table if not exists grant_record (model text, id text, grantId text, uid text, expiresAt integer, payload text, primary key (model, id));
`;

/** Opens the state kept in a folder, or in memory without one. */
export function openState(folder: string | undefined): State {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(folder === undefined ? ':memory:' : join(folder, 'state.db'));
  database.exec(schema);
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const all: State['all'] = (sql, ...values) => prepare(sql).all(...values);
  const run: State['run'] = (sql, ...values) => Number(prepare(sql).run(...values).changes);
  return {
    all,
    run,
    together: (work) => {
      if (database.isTransaction) return work();
      database.exec('begin immediate');
      try {
        const done = work();
        database.exec('commit');
        return done;
      } catch (error) {
        database.exec('rollback');
        throw error;
      }
    },
    read: (key) => {
      const value = all('select value from setting where key = ?', key)[0]?.['value'];
      return typeof value === 'string' ? value : undefined;
    },
    write: (key, value) =>
      void run(
        'insert into setting values (?, ?) on conflict do update set value = excluded.value',
        key,
        value,
      ),
    close: () => database.close(),
  };
}
