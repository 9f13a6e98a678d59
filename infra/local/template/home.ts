/** The account that this machine plays. */
export const home = {
  region: 'ca-central-1',
  account: '000000000000',
  partition: 'aws',
  suffix: 'amazonaws.com',
} as const;
