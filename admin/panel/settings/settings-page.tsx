import { Alert, CircularProgress } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../shared/contracts/route.ts';
import { officeRoutes } from '../../../shared/contracts/routes/office.ts';
import { common } from '../../../shared/words/common.ts';
import { settingsWords } from '../../../shared/words/office.ts';
import { duesPeriodSaid, invoicesSaid } from '../../../shared/contracts/settings-said.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { Categories } from './categories.tsx';
import { CustomFields } from './custom-fields.tsx';
import { Facts } from './facts.tsx';
import { Identity } from './identity.tsx';
import { Page } from './page.tsx';
import { Rules } from './rules.tsx';
import { Section } from './section.tsx';

type Configuration = AnswerOf<typeof officeRoutes.configuration>;

/** Everything that the network decided about itself. */
export function SettingsPage() {
  const language = useLanguage();
  const { api } = usePanel();
  const { data, error } = useQuery({
    queryKey: ['configuration'],
    queryFn: () => api.call(officeRoutes.configuration, {}),
  });
  return (
    <Page title={settingsWords.title}>
      {error && <Alert severity="error">{error.message}</Alert>}
      {!data && !error && <CircularProgress size={24} aria-label={say(common.loading, language)} />}
      {data && <Parts configuration={data} />}
    </Page>
  );
}

function Parts({ configuration }: { readonly configuration: Configuration }) {
  const language = useLanguage();
  const { network, calendar, rules } = configuration;
  const categories = configuration.categories.map(({ record }) => record);
  const { invoiceDaysBefore, duesPeriod } = calendar.record;
  const period =
    duesPeriod === null ? say(settingsWords.noPeriod, language) : duesPeriodSaid(duesPeriod, language);
  return (
    <>
      <Identity network={network} />
      <Rules rules={rules} categories={categories} />
      <Section title={settingsWords.calendar}>
        <Facts
          facts={[
            { label: settingsWords.invoices, text: invoicesSaid(invoiceDaysBefore, language) },
            { label: settingsWords.period, text: period },
          ]}
        />
      </Section>
      <CustomFields fields={configuration.fields} />
      <Categories categories={categories} />
      <Alert severity="info">{say(settingsWords.byFile, language)}</Alert>
    </>
  );
}
