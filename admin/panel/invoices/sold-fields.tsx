import { MenuItem, TextField } from '@mui/material';
import { items, type Item } from '../../../shared/dues/item.ts';
import { duesWords, itemNames } from '../../../shared/words/dues.ts';
import { say } from '../../../shared/words/word.ts';
import { MoneyField } from '../dues/money-field.tsx';
import { useLanguage } from '../layout/use-language.ts';

/** What is sold, as it is typed. */
export type Sold = { readonly item: Item; readonly description: string; readonly amount: string };
export const nothingSold: Sold = { item: 'training', description: '', amount: '' };

type Props = { readonly sold: Sold; readonly onChange: (sold: Sold) => void };

export function SoldFields({ sold, onChange }: Props) {
  const language = useLanguage();
  const { item, description, amount } = sold;
  return (
    <>
      <TextField
        select
        label={say(duesWords.item, language)}
        value={item}
        onChange={({ target }) =>
          onChange({ ...sold, item: items.find((one) => one === target.value) ?? item })
        }
        fullWidth
      >
        {items.map((value) => (
          <MenuItem key={value} value={value}>
            {say(itemNames[value], language)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={say(duesWords.description, language)}
        value={description}
        onChange={({ target }) => onChange({ ...sold, description: target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        required
        fullWidth
      />
      <MoneyField
        label={duesWords.amount}
        help={duesWords.amountHelp}
        text={amount}
        onChange={(text) => onChange({ ...sold, amount: text })}
      />
    </>
  );
}
