import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import type { Level } from '../../../shared/mentorship/programme.ts';
import { common } from '../../../shared/words/common.ts';
import { levelWords } from '../../../shared/words/levels.ts';
import { mentorshipPanel, requirementAmount } from '../../../shared/words/mentorship.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useMay } from '../panel-context.ts';
import { RemoveLevel, WriteLevel } from './level-dialogs.tsx';
import type { KeptProgramme } from './level-draft.ts';
import { useMovedLevel } from './use-moved-level.ts';

type Asked = { readonly do: 'add' } | { readonly do: 'edit' | 'remove'; readonly level: Level };

/** The levels of a programme with what each asks, in their order; whoever keeps programmes writes them here. */
export function Levels({ programme }: { readonly programme: KeptProgramme }) {
  const language = useLanguage();
  const changes = useMay(mentorshipRoutes.reviseLevels);
  const { move, grid } = useMovedLevel(programme);
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const { levels } = programme;
  const actsOn = (level: Level, at: number): Acts => ({
    onEdit: () => setAsked({ do: 'edit', level }),
    onRemove: () => setAsked({ do: 'remove', level }),
    ...(at > 0 ? { onEarlier: () => void move(at, -1) } : {}),
    ...(at < levels.length - 1 ? { onLater: () => void move(at, 1) } : {}),
  });
  return (
    <>
      {levels.length === 0 && (
        <Typography color="text.secondary">{say(mentorshipPanel.noLevels, language)}</Typography>
      )}
      <Box ref={grid} sx={{ display: 'grid', gap: 2, gridTemplateColumns: columns }}>
        {levels.map((level, at) => (
          <LevelView key={level.key} level={level} {...(changes ? { acts: actsOn(level, at) } : {})} />
        ))}
      </Box>
      {changes && (
        <Button
          size="small"
          sx={{ mt: 1 }}
          aria-label={say(levelWords.addTo, language, { name: programme.name[language] })}
          onClick={() => setAsked({ do: 'add' })}
        >
          {say(levelWords.add, language)}
        </Button>
      )}
      {asked?.do === 'add' && <WriteLevel programme={programme} onClose={close} />}
      {asked?.do === 'edit' && <WriteLevel programme={programme} level={asked.level} onClose={close} />}
      {asked?.do === 'remove' && <RemoveLevel programme={programme} level={asked.level} onClose={close} />}
    </>
  );
}

/** As many side by side as have room. */
const columns = 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))';

type Acts = {
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onEarlier?: () => void;
  readonly onLater?: () => void;
};
type LevelProps = { readonly level: Level; readonly acts?: Acts };

function LevelView({ level, acts }: LevelProps) {
  const language = useLanguage();
  return (
    <Stack sx={{ p: 2, borderRadius: 2, bgcolor: 'background.default' }}>
      <Typography variant="h3" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        {level.name[language]}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75 }}>
        {level.requirements.map(({ component, name, count, hours }) => (
          <Stack key={component} direction="row" justifyContent="space-between" spacing={1.5}>
            <Typography component="dt" variant="body2">
              <strong>{component}</strong> {name[language]}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, textAlign: 'right', flexShrink: 0 }}>
              {requirementAmount(count, hours, language)}
            </Typography>
          </Stack>
        ))}
      </Box>
      {acts && <LevelActs level={level} acts={acts} />}
    </Stack>
  );
}

/** Side by side, what comes earlier is to the left. */
const sideways = { transform: { sm: 'rotate(-90deg)' } };

function LevelActs({ level, acts }: Required<LevelProps>) {
  const language = useLanguage();
  const name = level.name[language];
  const { onEdit, onRemove, onEarlier, onLater } = acts;
  return (
    <Stack direction="row" alignItems="center" data-level={level.key} sx={{ mt: 'auto', pt: 1, ml: -1 }}>
      <IconButton
        size="small"
        data-moves="-1"
        aria-label={say(levelWords.earlier, language, { name })}
        disabled={onEarlier === undefined}
        onClick={onEarlier}
      >
        <ArrowUpward fontSize="small" sx={sideways} />
      </IconButton>
      <IconButton
        size="small"
        data-moves="1"
        aria-label={say(levelWords.later, language, { name })}
        disabled={onLater === undefined}
        onClick={onLater}
      >
        <ArrowDownward fontSize="small" sx={sideways} />
      </IconButton>
      <Button size="small" onClick={onEdit} aria-label={say(levelWords.editOf, language, { name })}>
        {say(common.edit, language)}
      </Button>
      <Button size="small" onClick={onRemove} aria-label={say(levelWords.removeOf, language, { name })}>
        {say(levelWords.remove, language)}
      </Button>
    </Stack>
  );
}
