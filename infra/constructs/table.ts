import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
  type GlobalSecondaryIndexPropsV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { tableVariable, type IndexName, type TableName } from '../../functions/platform/environment.ts';
import { findersOnly, indexShapes, tables, type Verb } from '../catalog.ts';
import type { Handler } from './handler.ts';

/** A table that outlives its stack, and lends itself and its indexes verb by verb. */
export class Table extends Construct {
  readonly #name: TableName;
  readonly #table: TableV2;
  readonly #lent: Pick<TableV2, 'tableArn' | 'tableName'>;

  /** `restored`: the name of a table that functions use in its place; this one is kept as it is. */
  constructor(
    scope: Construct,
    name: TableName,
    { id, restored }: { id: string; restored: string | undefined },
  ) {
    super(scope, id);
    this.#name = name;
    this.#table = new TableV2(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: tables[name].map((index) => indexOf(name, index)),
      timeToLiveAttribute: 'ttl',
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.#lent = restored === undefined ? this.#table : TableV2.fromTableName(this, 'Restored', restored);
    // Exported even while nobody asks: an export cannot leave before those who used it.
    Stack.of(this).exportValue(this.#table.tableName);
    Stack.of(this).exportValue(this.#table.tableArn);
  }

  /** The name of the table that is in use. */
  get tableName(): string {
    return this.#lent.tableName;
  }

  lend(to: Handler, verbs: readonly Verb[]): void {
    to.tell(tableVariable[this.#name], this.tableName);
    const onTable = verbs.filter((verb) => !verb.includes(':'));
    if (onTable.length > 0)
      to.allow(
        onTable.map((verb) => `dynamodb:${verb}`),
        this.#lent.tableArn,
      );
    const onIndexes = verbs.filter((verb) => verb.includes(':')).map((verb) => verb.split(':')[1]);
    if (onIndexes.length > 0)
      to.allow(['dynamodb:Query'], ...onIndexes.map((index) => `${this.#lent.tableArn}/index/${index}`));
  }
}

function indexOf(table: TableName, indexName: IndexName): GlobalSecondaryIndexPropsV2 {
  const { pk, sk, carries } = indexShapes[indexName];
  const whole = findersOnly[table]?.includes(indexName) ? ProjectionType.KEYS_ONLY : ProjectionType.ALL;
  return {
    indexName,
    partitionKey: text(pk),
    sortKey: text(sk),
    ...(carries === undefined
      ? { projectionType: whole }
      : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [carries] }),
  };
}

function text(name: string) {
  return { name, type: AttributeType.STRING };
}
