import type { Counted } from '../../../shared/membership/file.ts';
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

type OrganisationProps = SectionProps & { readonly counted: readonly Counted[]; readonly lastYear: number };

export function Organisation({ mistakes, counted, lastYear }: OrganisationProps) {
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
      {counted.map((measure) => (
        <Declared key={measure} measure={measure} lastYear={lastYear} mistakes={mistakes} />
      ))}
    </fieldset>
  );
}

type DeclaredProps = SectionProps & { readonly measure: Counted; readonly lastYear: number };
const yearOf = { revenue: 'revenueYear', jobs: 'jobsYear' } as const;

/** What the dues are counted on: the figure, and of which financial year; the last one is offered. */
function Declared({ measure, lastYear, mistakes }: DeclaredProps) {
  const year = measure === 'workerMembers' ? undefined : yearOf[measure];
  return (
    <div className="pair">
      <TextField
        name={measure}
        label={fields[measure]}
        hint={hints.counted}
        mistake={mistakes[measure]}
        inputMode="numeric"
        optional
      />
      {year && (
        <TextField
          name={year}
          label={fields.year}
          mistake={mistakes[year]}
          inputMode="numeric"
          initial={String(lastYear)}
          optional
        />
      )}
    </div>
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
