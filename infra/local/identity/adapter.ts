import type { Adapter, AdapterPayload } from 'oidc-provider';
import * as z from 'zod';
import type { State } from '../state.ts';

const payload = z.record(z.string(), z.unknown());
const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** Where the provider keeps its sessions, codes and refresh tokens: in the state, so that they outlive the process. */
export function adapter(state: State, pool: string): (model: string) => Adapter {
  return (name) => {
    const model = `${pool} ${name}`;
    const read = (column: 'id' | 'uid', value: string): AdapterPayload | undefined => {
      const [row] = state.all(
        `select payload, expiresAt from grant_record where model = ? and ${column} = ?`,
        model,
        value,
      );
      if (!row || (row['expiresAt'] !== null && Number(row['expiresAt']) < Date.now())) return undefined;
      return payload.parse(JSON.parse(String(row['payload'])));
    };
    const write = (id: string, kept: AdapterPayload, expiresAt: number | null) =>
      state.run(
        'insert or replace into grant_record values (?, ?, ?, ?, ?, ?)',
        model,
        id,
        text(kept.grantId),
        text(kept['uid']),
        expiresAt,
        JSON.stringify(kept),
      );
    return {
      upsert: async (id, kept, expiresIn) =>
        void write(id, kept, expiresIn === undefined ? null : Date.now() + expiresIn * 1000),
      find: async (id) => read('id', id),
      findByUid: async (uid) => read('uid', uid),
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const kept = read('id', id);
        if (kept)
          state.run(
            'update grant_record set payload = ? where model = ? and id = ?',
            JSON.stringify({ ...kept, consumed: Math.floor(Date.now() / 1000) }),
            model,
            id,
          );
      },
      destroy: async (id) => void state.run('delete from grant_record where model = ? and id = ?', model, id),
      revokeByGrantId: async (grantId) =>
        void state.run('delete from grant_record where model = ? and grantId = ?', model, grantId),
    };
  };
}
