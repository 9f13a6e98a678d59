import { Button } from '@mui/material';
import { useState } from 'react';
import { common } from '../../../shared/words/common.ts';
import { formatPhone } from '../../../shared/words/format.ts';
import { settingsWords } from '../../../shared/words/office.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { EditIdentity, type KeptNetwork } from './edit-identity.tsx';
import { Facts } from './facts.tsx';
import { Section } from './section.tsx';

/** Who the network is. */
export function Identity({ network }: { readonly network: KeptNetwork }) {
  const language = useLanguage();
  const [edits, setEdits] = useState(false);
  const { name, legalName, address, email, phone, website, paymentInstructions } = network.record;
  const action = (
    <Button
      onClick={() => setEdits(true)}
      aria-label={say(settingsWords.editOf, language, { name: say(settingsWords.identity, language) })}
    >
      {say(common.edit, language)}
    </Button>
  );
  return (
    <Section title={settingsWords.identity} help={settingsWords.identityHelp} action={action}>
      <Facts
        facts={[
          { label: settingsWords.nameFr, text: name.fr },
          { label: settingsWords.nameEn, text: name.en },
          { label: settingsWords.legalName, text: legalName },
          { label: settingsWords.address, text: address.join('\n') },
          { label: settingsWords.email, text: email },
          { label: settingsWords.phone, text: phone && formatPhone(phone, language) },
          { label: settingsWords.website, text: website },
          { label: settingsWords.payFr, text: paymentInstructions.fr },
          { label: settingsWords.payEn, text: paymentInstructions.en },
        ]}
      />
      {edits && <EditIdentity network={network} onClose={() => setEdits(false)} />}
    </Section>
  );
}
