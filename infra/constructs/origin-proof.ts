import { CfnUserPoolClient, type IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';

/**
 * What CloudFront adds to each request that it hands to the API, and a caller of the API's own host cannot: a secret, made
 * when the stack is. It is the secret of a client by which nobody can sign in, the one secret that CloudFormation makes
 * and reads without a monthly price (docs/decisions/0201-sign-up-limits.md).
 */
export function originProof(scope: Construct, { userPoolId }: Pick<IUserPool, 'userPoolId'>): string {
  const client = new CfnUserPoolClient(scope, 'OriginProof', {
    userPoolId,
    generateSecret: true,
    explicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    preventUserExistenceErrors: 'ENABLED',
  });
  return client.attrClientSecret;
}
