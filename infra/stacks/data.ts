import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { TableName } from '../../functions/platform/environment.ts';
import { tables } from '../catalog.ts';
import { Files } from '../constructs/files.ts';
import { People } from '../constructs/people.ts';
import { Table } from '../constructs/table.ts';
import { names, pascal } from '../names.ts';
import type { Settings } from '../settings.ts';

/** What must never be lost: records, files, sign-ins. Deleting the stack leaves them all. */
export class Data extends Stack {
  readonly #tables: ReadonlyMap<TableName, Table>;
  readonly files: Files;
  readonly staff: People;
  readonly members: People;

  constructor(scope: Construct, settings: Settings) {
    super(scope, 'Data', stackProps(settings, 'data', { terminationProtection: true }));
    const tableOf = (name: TableName) =>
      new Table(this, name, { id: `${pascal(name)}Table`, restored: settings.restored[name] });
    this.#tables = new Map(names(tables).map((name) => [name, tableOf(name)]));
    // Before the first deployment, CloudFront's name is not known; what guards a file is its signed address.
    this.files = new Files(this, 'Files', {
      origin: `https://${settings.domain?.name ?? '*.cloudfront.net'}`,
    });
    this.staff = new People(this, 'Staff', 'staff', settings);
    this.members = new People(this, 'Members', 'member', settings);
    for (const [name, table] of this.#tables)
      new CfnOutput(this, `${pascal(name)}TableName`, { value: table.tableName });
    new CfnOutput(this, 'StaffPool', { value: this.staff.pool.userPoolId });
    new CfnOutput(this, 'FilesBucket', { value: this.files.bucket.bucketName });
  }

  table(name: TableName): Table {
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`${name} is not in the catalog`);
    return table;
  }
}

export function stackProps(
  { name, account, region }: Settings,
  part: string,
  more: { terminationProtection?: boolean } = {},
) {
  return {
    stackName: `${name}-${part}`,
    description: `Courtepointe, ${part}`,
    env: { region, ...(account === undefined ? {} : { account }) },
    ...more,
  };
}
