import { Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import * as z from 'zod';

const part = z.union([
  z.string(),
  z.object({ Ref: z.string() }).transform(({ Ref }) => `<${Ref}>`),
  z.object({ 'Fn::GetAtt': z.array(z.string()) }).transform((get) => `<${get['Fn::GetAtt'].join('.')}>`),
]);
const joined = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(part)]) });

/** Tells cdk-nag why this one resource of a policy ends in a wildcard; any other in the same policy is still a finding. */
export function acknowledgeWildcard(policyOf: Construct, resource: string, reason: string): void {
  const [, parts] = joined.parse(Stack.of(policyOf).resolve(resource))['Fn::Join'];
  Validations.of(policyOf).acknowledge({ id: `AwsSolutions-IAM5[Resource::${parts.join('')}]`, reason });
}
