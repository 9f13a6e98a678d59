import { createHash } from 'node:crypto';

/** The demo network's staff, one person for each role: they may sign in without a password, on this machine alone. */
export const demoStaff = [
  { role: 'admin', email: 'eloise.gagnon@reseau.example', name: 'Éloïse Gagnon' },
  { role: 'membership', email: 'mathis.tremblay@reseau.example', name: 'Mathis Tremblay' },
  { role: 'treasurer', email: 'nadia.bouchard@reseau.example', name: 'Nadia Bouchard' },
  { role: 'programmes', email: 'samuel.cote@reseau.example', name: 'Samuel Côté' },
  { role: 'reader', email: 'leila.haddad@reseau.example', name: 'Leïla Haddad' },
  { role: 'volunteer', email: 'owen.macleod@reseau.example', name: 'Owen MacLeod' },
] as const;

/** The subject of a sign-in here: the same e-mail in the same pool has the same one on every machine. */
export function subjectOf(pool: string, email: string): string {
  const hex = createHash('sha256').update(`${pool} ${email.toLowerCase()}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
