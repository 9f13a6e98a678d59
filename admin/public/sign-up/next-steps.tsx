import type { SignUpForm as Form } from '../../../shared/contracts/routes/join.ts';
import { sharesToSubscribe, steps } from '../../../shared/words/sign-up.ts';
import { useLanguage, useSay } from '../language.tsx';

type Category = Form['categories'][number];

/** What follows, as the by-laws of the chosen category have it. */
export function NextSteps({ category }: { readonly category: Category | undefined }) {
  const { language } = useLanguage();
  const say = useSay();
  const decided = category?.decidedBy === 'staff' ? say(steps.staff) : say(steps.board);
  const shares = category?.conditions.shares ?? 0;
  const list = [
    say(steps.confirm),
    ...(category?.decidedBy === 'staff' ? [] : [say(steps.study)]),
    decided,
    ...(category?.conditions.firstDues === true ? [say(steps.dues)] : []),
    ...(shares > 0 ? [sharesToSubscribe[language]({ count: shares })] : []),
    say(steps.member),
  ];
  if (!category) return null;
  return (
    <aside className="steps" aria-labelledby="steps-title">
      <h2 id="steps-title">{say(steps.title)}</h2>
      <ol>
        {list.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </aside>
  );
}
