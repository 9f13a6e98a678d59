import { useState } from 'react';
import type { MyInvoice } from '../../../shared/contracts/routes/space.ts';
import { shownInvoiceStates } from '../../../shared/words/dues.ts';
import { formatDay, formatMoney } from '../../../shared/words/format.ts';
import { space } from '../../../shared/words/space.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useLoaded, useSpace } from './space-context.ts';
import { Wait } from './wait.tsx';

/** What is owed, how to pay it, and the invoices as documents. */
export function Invoices() {
  const { language } = useLanguage();
  const say = useSay();
  const { value, problem, again } = useLoaded('invoices');
  return (
    <section className="patch" aria-labelledby="dues">
      <h2 id="dues">{say(space.dues)}</h2>
      {value === undefined ? (
        <Wait problem={problem} again={again} />
      ) : (
        <>
          <p>
            {value.owing > 0
              ? space.owed[language]({ amount: formatMoney(value.owing, language) })
              : say(value.invoices.length === 0 ? space.noInvoices : space.nothingOwed)}
          </p>
          {value.owing > 0 && (
            <>
              <h3>{say(space.howToPay)}</h3>
              <p>{value.howToPay[language]}</p>
            </>
          )}
          <ul className="plain rows">
            {value.invoices.map((invoice) => (
              <Invoice key={invoice.id} invoice={invoice} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Invoice({ invoice }: { readonly invoice: MyInvoice }) {
  const { language } = useLanguage();
  const say = useSay();
  const { id, number, subject, state, total, owing, issuedOn, dueOn, reference, payments } = invoice;
  const unpaid = state === 'overdue' ? 'late' : 'wait';
  const tone = owing === 0 ? 'good' : unpaid;
  return (
    <li>
      <p className="facts">
        <span className={`state state-${tone}`}>{say(shownInvoiceStates[state])}</span>
        <strong>{formatMoney(total, language)}</strong>
      </p>
      <p>
        {space.invoice[language]({ number })} · {formatDay(issuedOn, language)}
        <br />
        {subject[language]}
      </p>
      {owing > 0 && (
        <p className="hint">
          {space.dueBy[language]({ on: formatDay(dueOn, language) })}
          <br />
          {space.reference[language]({ reference })}
        </p>
      )}
      <Download
        from={`/api/space/invoices/${id}/document`}
        as={number}
        label={space.openInvoice[language]({ number })}
      />
      {payments.map((payment) => (
        <Download
          key={payment.id}
          from={`/api/space/payments/${payment.id}/document`}
          as={`${number}-${payment.id}`}
          label={space.openReceipt[language]({ amount: formatMoney(payment.amount, language) })}
        />
      ))}
    </li>
  );
}

type DownloadProps = { readonly from: string; readonly as: string; readonly label: string };

/** The document needs who asks for it, so that it is fetched and then handed over as a file. */
function Download({ from, as, label }: DownloadProps) {
  const say = useSay();
  const { client } = useSpace();
  const [failed, setFailed] = useState(false);
  async function download(): Promise<void> {
    const blob = await client.document(from);
    setFailed(blob === undefined);
    if (blob === undefined) return;
    const url = URL.createObjectURL(blob);
    Object.assign(document.createElement('a'), { href: url, download: `${as}.pdf` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
  return (
    <div>
      <button type="button" className="quiet" onClick={() => void download()}>
        {label}
      </button>
      {failed && (
        <p className="mistake" role="alert">
          {say(space.offline)}
        </p>
      )}
    </div>
  );
}
