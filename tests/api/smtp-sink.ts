import { createServer, type Server, type Socket } from 'node:net';

/** A message as it came over the wire: who it was for, and all that was said. */
export type Received = {
  readonly recipients: readonly string[];
  readonly headers: string;
  readonly raw: string;
};

/** A mail server that takes everything. */
export type SmtpSink = {
  readonly url: string;
  readonly received: readonly Received[];
  readonly close: () => void;
};

export async function startSmtpSink(): Promise<SmtpSink> {
  const received: Received[] = [];
  const server = createServer((socket) => serve(socket, received));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `smtp://127.0.0.1:${portOf(server)}`, received, close: () => void server.close() };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

const answers: Readonly<Record<string, string>> = {
  EHLO: '250 sink',
  HELO: '250 sink',
  DATA: '354 go on',
  QUIT: '221 bye',
};

function serve(socket: Socket, received: Received[]): void {
  let [text, recipients, isData] = ['', [] as string[], false];
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    text += String(chunk);
    for (;;) {
      const end = text.indexOf(isData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const line = text.slice(0, end);
      text = text.slice(end + (isData ? 5 : 2));
      if (isData) {
        received.push({ recipients, raw: line, headers: line.slice(0, line.indexOf('\r\n\r\n')) });
        [recipients, isData] = [[], false];
        say('250 taken');
        continue;
      }
      const command = line.slice(0, 4).toUpperCase();
      if (command === 'RCPT') recipients.push(/<([^>]*)>/.exec(line)?.[1] ?? line);
      isData = command === 'DATA';
      say(answers[command] ?? '250 ok');
      if (command === 'QUIT') socket.end();
    }
  });
  say('220 sink ESMTP');
}
