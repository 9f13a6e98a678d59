import {
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
  Typography,
} from '@mui/material';

type Choice = { readonly value: string; readonly name: string; readonly help?: string };
type Props = {
  readonly label: string;
  readonly help?: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** The value that was ticked or unticked. */
  readonly onToggle: (value: string) => void;
};

/** Several of a few, each with a box of its own. */
export function ChoicesField({ label, help, choices, chosen, onToggle }: Props) {
  return (
    <FormControl component="fieldset" variant="standard">
      <FormLabel component="legend" sx={{ '&.Mui-focused': { color: 'text.secondary' } }}>
        {label}
      </FormLabel>
      {help !== undefined && <FormHelperText>{help}</FormHelperText>}
      <FormGroup>
        {choices.map(({ value, name, help: more }) => (
          <FormControlLabel
            key={value}
            control={
              <Checkbox size="small" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
            }
            label={
              <>
                {name}
                {more !== undefined && (
                  <Typography component="span" variant="body2" color="text.secondary">
                    {' – '}
                    {more}
                  </Typography>
                )}
              </>
            }
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
