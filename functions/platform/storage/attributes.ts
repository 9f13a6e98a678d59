import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item, Key, PartialItem } from './engine.ts';

/** An item as DynamoDB's wire has it: texts and whole numbers. */
export type Attributes = Record<string, AttributeValue>;

export function keyAttributes({ pk, sk }: Key): Attributes {
  return { pk: { S: pk }, sk: { S: sk } };
}

export function toAttributes(item: PartialItem): Attributes {
  return mapped(item, toAttribute);
}

export function fromAttributes(attributes: Attributes): PartialItem {
  return mapped(attributes, fromAttribute);
}

/** @throws when a table holds what this product did not write */
export function wholeItem(attributes: Attributes): Item {
  const item = fromAttributes(attributes);
  if (item.body === undefined || item.version === undefined)
    throw new Error(`${item.pk} ${item.sk} was not written by this product`);
  return item as Item;
}

function toAttribute(value: string | number): AttributeValue {
  return typeof value === 'string' ? { S: value } : { N: String(value) };
}

function fromAttribute({ S, N }: AttributeValue): string | number {
  return S ?? Number(N);
}

function mapped<From, To>(
  source: Readonly<Record<string, From>>,
  to: (value: From) => To,
): Record<string, To> {
  const target: Record<string, To> = {};
  for (const [name, value] of Object.entries(source)) target[name] = to(value);
  return target;
}
