import { useEffect, useState } from 'react';
import type { SignUpForm } from '../../shared/contracts/routes/join.ts';
import type { Bilingual } from '../../shared/kernel/language.ts';
import { read } from './api.ts';

/** Whose page this is, once it is known; the page does not wait for it. */
export function useNetworkName(): Bilingual {
  const [name, setName] = useState<Bilingual>({ fr: '', en: '' });
  useEffect(() => {
    void read<SignUpForm>('/api/join/form', 'fr').then((said) => {
      if (said.ok) setName(said.value.network.name);
    });
  }, []);
  return name;
}
