type Stacked = { readonly middlewareStack: { remove(name: string): boolean } };

/**
 * A client without the SDK's own log: it would copy every request and every answer, member by member, for a logger that
 * throws them away. A sixth of what a bulk edit takes of the processor, a third of what it takes to read a roll.
 */
export function quiet<Client extends Stacked>(client: Client): Client {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
