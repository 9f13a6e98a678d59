import type { SignUpForm as Form } from '../../../shared/contracts/routes/join.ts';
import type { PartyKind } from '../../../shared/membership/member.ts';
import { signUp } from '../../../shared/words/sign-up.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ChoiceCards } from './choice-cards.tsx';

type KindCardsProps = {
  readonly kinds: readonly PartyKind[];
  readonly kind: PartyKind | undefined;
  readonly mistake: string | undefined;
  readonly onChoose: (kind: PartyKind) => void;
};

export function KindCards({ kinds, kind, mistake, onChoose }: KindCardsProps) {
  const say = useSay();
  const cards = kinds.map((value) => {
    const { name, hint } = signUp.kinds[value];
    return { value, name: say(name), hint: say(hint) };
  });
  return (
    <ChoiceCards
      name="kind"
      legend={say(signUp.legends.who)}
      cards={cards}
      chosen={kind ?? ''}
      mistake={mistake}
      onChoose={(value) => onChoose(value === 'person' ? 'person' : 'organisation')}
    />
  );
}

type CategoryCardsProps = {
  readonly categories: Form['categories'];
  readonly chosen: string | undefined;
  readonly mistake: string | undefined;
  readonly onChoose: (category: string) => void;
};

export function CategoryCards({ categories, chosen, mistake, onChoose }: CategoryCardsProps) {
  const { language } = useLanguage();
  const say = useSay();
  const { regimes, deciders } = signUp;
  const cards = categories.map(({ id, name, byTerm, decidedBy }) => ({
    value: id,
    name: name[language],
    hint: `${say(byTerm ? regimes.term : regimes.continuous)} · ${say(deciders[decidedBy])}`,
  }));
  return (
    <ChoiceCards
      name="category"
      legend={say(signUp.legends.category)}
      cards={cards}
      chosen={chosen ?? ''}
      mistake={mistake}
      onChoose={onChoose}
    />
  );
}
