import type { PartyKind } from '../../../shared/membership/member.ts';
import { languages } from '../../../shared/kernel/language.ts';
import { languageNames, legalForms } from '../../../shared/words/common.ts';
import { quebecRegions, regions } from '../../../shared/words/regions.ts';
import { signUp } from '../../../shared/words/sign-up.ts';
import type { Word } from '../../../shared/words/word.ts';
import { useLanguage, useSay } from '../language.tsx';
import type { Told } from './check.ts';
import { SelectField, TextField } from './field.tsx';

type SectionProps = { readonly mistakes: Told };
const { fields, hints, legends } = signUp;

function Options({ words }: { readonly words: Readonly<Record<string, Word>> }) {
  const say = useSay();
  return Object.entries(words).map(([value, word]) => (
    <option key={value} value={value}>
      {say(word)}
    </option>
  ));
}

function Choose() {
  const say = useSay();
  return (
    <option value="" disabled>
      {say(signUp.choose)}
    </option>
  );
}

export function Organisation({ mistakes }: SectionProps) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(legends.organisation)}</legend>
      <TextField
        name="legalName"
        label={fields.legalName}
        hint={hints.legalName}
        mistake={mistakes['legalName']}
        autoComplete="organization"
      />
      <SelectField name="legalForm" label={fields.legalForm} mistake={mistakes['legalForm']}>
        <Choose />
        <Options words={legalForms} />
      </SelectField>
      <TextField
        name="neq"
        label={fields.neq}
        hint={hints.neq}
        mistake={mistakes['neq']}
        inputMode="numeric"
        optional
      />
    </fieldset>
  );
}

const elsewhere = Object.fromEntries(
  Object.entries(regions).filter(([code]) => !Object.hasOwn(quebecRegions, code)),
);

type PlaceProps = SectionProps & { readonly region: string; readonly onRegion: (region: string) => void };

export function Place({ mistakes, region, onRegion }: PlaceProps) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(legends.place)}</legend>
      <SelectField name="region" label={fields.region} mistake={mistakes['region']} onChange={onRegion}>
        <Choose />
        <optgroup label={say(signUp.inQuebec)}>
          <Options words={quebecRegions} />
        </optgroup>
        <optgroup label={say(signUp.elsewhere)}>
          <Options words={elsewhere} />
        </optgroup>
      </SelectField>
      <TextField
        name="municipality"
        label={fields.municipality}
        mistake={mistakes['municipality']}
        autoComplete="address-level2"
      />
      {region !== 'abroad' && (
        <TextField
          name="postalCode"
          label={fields.postalCode}
          mistake={mistakes['postalCode']}
          autoComplete="postal-code"
        />
      )}
    </fieldset>
  );
}

export function Contact({ kind, mistakes }: SectionProps & { readonly kind: PartyKind }) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(kind === 'organisation' ? legends.contact : legends.person)}</legend>
      <div className="pair">
        <TextField
          name="contact.givenName"
          label={fields.givenName}
          mistake={mistakes['contact.givenName']}
          autoComplete="given-name"
        />
        <TextField
          name="contact.familyName"
          label={fields.familyName}
          mistake={mistakes['contact.familyName']}
          autoComplete="family-name"
        />
      </div>
      <TextField
        name="contact.email"
        label={fields.email}
        hint={hints.email}
        mistake={mistakes['contact.email']}
        type="email"
        autoComplete="email"
        inputMode="email"
      />
      <TextField
        name="contact.phone"
        label={fields.phone}
        mistake={mistakes['contact.phone']}
        type="tel"
        autoComplete="tel"
        inputMode="tel"
        optional
      />
      <MessageLanguage />
    </fieldset>
  );
}

/** The language of the messages follows that of the page, until the person says otherwise. */
function MessageLanguage() {
  const { language } = useLanguage();
  const say = useSay();
  return (
    <fieldset className="inline" key={language}>
      <legend>{say(fields.language)}</legend>
      {languages.map((one) => (
        <label key={one} className="tick">
          <input type="radio" name="language" value={one} defaultChecked={one === language} />
          {say(languageNames[one])}
        </label>
      ))}
    </fieldset>
  );
}
