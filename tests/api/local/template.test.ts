import { describe, expect, it } from 'vitest';
import { resolveTemplates, type Template } from '../../../infra/local/template/resolver.ts';
import { planOf } from '../../../infra/local/template/plan.ts';
import { matches } from '../../../infra/local/services/mail-events.ts';

const queue = (properties: Template['Resources'][string]['Properties']): Template => ({
  Resources: {
    Letters: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'letters' } },
    Other: { Type: 'AWS::SQS::Queue', Properties: properties },
  },
});
const resolved = (properties: Template['Resources'][string]['Properties'], others: Template[] = []) =>
  resolveTemplates([queue(properties), ...others]).find(({ id }) => id === 'Other')?.properties;

describe('the resolver of the template', () => {
  it('gives what each intrinsic function stands for on this machine', () => {
    expect(
      resolved({
        Arn: { 'Fn::GetAtt': ['Letters', 'Arn'] },
        Url: { Ref: 'Letters' },
        Joined: { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] },
        Sub: { 'Fn::Sub': '${AWS::AccountId}/${Letters.QueueName}' },
        Second: { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b'] }] },
        None: { Ref: 'AWS::NoValue' },
      }),
    ).toEqual({
      Arn: 'arn:aws:sqs:ca-central-1:000000000000:letters',
      Url: 'https://sqs.ca-central-1.amazonaws.com/000000000000/letters',
      Joined: 'a-ca-central-1',
      Sub: '000000000000/letters',
      Second: 'b',
    });
  });

  it('follows an import to the stack that exports it', () => {
    const exporting: Template = {
      Resources: { Roll: { Type: 'AWS::DynamoDB::GlobalTable', Properties: {} } },
      Outputs: { Name: { Value: { Ref: 'Roll' }, Export: { Name: 'data:Roll' } } },
    };
    expect(resolved({ Table: { 'Fn::ImportValue': 'data:Roll' } }, [exporting])).toEqual({ Table: 'Roll' });
  });

  it.each([
    [{ A: { 'Fn::FindInMap': ['a', 'b', 'c'] } }, /Fn::FindInMap/],
    [{ A: { Ref: 'Nobody' } }, /Nobody/],
    [{ A: { 'Fn::GetAtt': ['Letters', 'Colour'] } }, /no known attribute Colour/],
    [{ A: { 'Fn::ImportValue': 'nothing' } }, /No stack exports nothing/],
  ])('throws on what it does not know: %j', (properties, message) => {
    expect(() => resolved(properties)).toThrow(message);
  });

  it('throws on a type of resource that has no line in the table of types', () => {
    const template: Template = { Resources: { Robot: { Type: 'AWS::RoboMaker::Robot' } } };
    expect(() => resolveTemplates([template])).toThrow(/AWS::RoboMaker::Robot has no line/);
  });

  it('refuses a role with a managed policy, and a statement that denies', () => {
    const role = (properties: Template['Resources'][string]['Properties']) =>
      planOf({
        templates: [{ Resources: { Role: { Type: 'AWS::IAM::Role', Properties: properties } } }],
        assets: new Map(),
      });
    expect(() =>
      role({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }).statements('Role'),
    ).toThrow(/managed policy/);
    const denying = {
      PolicyDocument: { Statement: [{ Effect: 'Deny', Action: 'sqs:SendMessage', Resource: 'arn:a' }] },
    };
    expect(() => role({ Policies: [denying] }).statements('Role')).toThrow(/Allow/);
  });
});

describe('a rule of EventBridge', () => {
  const event = { source: 'aws.ses', detail: { mail: { tags: { 'ses:configuration-set': ['letters'] } } } };

  it('matches when every field of its pattern has one of its values in the event', () => {
    expect(matches({ source: ['aws.ses', 'other'] }, event)).toBe(true);
    expect(matches({ detail: { mail: { tags: { 'ses:configuration-set': ['letters'] } } } }, event)).toBe(
      true,
    );
    expect(matches({ detail: { mail: { tags: { 'ses:configuration-set': ['others'] } } } }, event)).toBe(
      false,
    );
    expect(matches({ account: ['1'] }, event)).toBe(false);
  });

  it('throws on a pattern of another kind', () => {
    expect(() => matches({ source: [{ prefix: 'aws' }] }, event)).toThrow(/does not know the event pattern/);
  });
});
