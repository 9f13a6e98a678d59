import { AwsSolutionsChecks } from 'cdk-nag';
import { Handler } from '../../infra/constructs/handler.ts';
import { expect, test } from 'vitest';
import type { Courtepointe } from '../../infra/app.ts';
import { withStacks } from './network.ts';

/** What cdk-nag still says, after what the stacks acknowledge with a reason. */
function findings(stacks: Courtepointe): string[] {
  const nag = new AwsSolutionsChecks(stacks.app);
  return [stacks.data, stacks.site, stacks.service]
    .flatMap((stack) => nag.validateScope(stack).violations)
    .flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    );
}

test('cdk-nag finds nothing that is not acknowledged', () => {
  expect(withStacks({}, findings)).toEqual([]);
});

test('nor with a domain, an alarm address and sign-in mail', () => {
  const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/5f3c';
  const context = {
    account: '111122223333',
    domain: 'membres.reseau.example',
    certificate,
    mailDomain: 'reseau.example',
    sender: 'info@reseau.example',
    signInMail: true,
    alarmsTo: 'garde@reseau.example',
  };
  expect(withStacks(context, findings)).toEqual([]);
});

test('what is acknowledged for one wildcard hides no other', () => {
  const [violation] = withStacks({}, ({ app, service }) => {
    const send = service.node.findChild('Send');
    if (send instanceof Handler) send.allow(['sqs:SendMessage'], '*');
    return new AwsSolutionsChecks(app).validateScope(service).violations;
  });
  expect(violation?.ruleName).toBe('AwsSolutions-IAM5[Resource::*]');
});
