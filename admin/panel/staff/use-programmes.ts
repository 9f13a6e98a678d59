import { useQuery } from '@tanstack/react-query';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';

type Programme = { readonly value: string; readonly name: string };

/** The programmes that a committee may be of, by name; nothing until they arrive. */
export function useProgrammes(): readonly Programme[] | undefined {
  const language = useLanguage();
  const { api } = usePanel();
  const { data } = useQuery({
    queryKey: ['programmes'],
    queryFn: () => api.call(mentorshipRoutes.programmes, {}),
  });
  return data?.programmes.map(({ id, name }) => ({ value: id, name: name[language] }));
}
