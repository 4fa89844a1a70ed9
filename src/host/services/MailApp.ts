import { ServiceError, type Execution } from '../execution.ts';
import { guard, signature } from '../guard.ts';
import { requireFull } from './SpreadsheetApp.ts';

type Message = { to?: unknown; cc?: unknown; bcc?: unknown; subject?: unknown };

/** MailApp: checks and counts as Google does, and sends nothing from here; the log says what would have been. */
export function mailApp(execution: Execution): object {
  const { shared } = execution;
  const service = {
    getRemainingDailyQuota: () => shared.mailLeft,
    sendEmail: (...args: unknown[]): void => {
      requireFull(execution, 'MailApp.sendEmail', ['script.send_mail']);
      const message = messageOf(args);
      const recipients = [message.to, message.cc, message.bcc].flatMap((each) =>
        ((each ?? '') as string)
          .split(',')
          .map((address) => address.trim())
          .filter((address) => address !== ''),
      );
      if (((message.to ?? '') as string).trim() === '')
        throw new ServiceError('Failed to send email: no recipient');
      const wrong = recipients.find(
        (address) => !/^[^\s@]+@[^\s@]+$/.test(address.replace(/^.*<(.*)>$/, '$1')),
      );
      if (wrong !== undefined) throw new ServiceError(`Invalid email: ${wrong}`);
      if (recipients.length > shared.mailLeft)
        throw new ServiceError('Service invoked too many times for one day: email.');
      shared.mailLeft -= recipients.length;
      shared.logs.push(`Mail to ${recipients.join(', ')}: ${(message.subject ?? '') as string}`);
    },
  };
  return guard(
    service,
    'MailApp',
    { sendEmail: 'write', getRemainingDailyQuota: 'read' },
    execution,
  );
}

function messageOf(args: unknown[]): Message {
  const [first, subject, , options] = args;
  if (typeof first === 'object' && first !== null) return first;
  if (typeof first !== 'string' || args.length < 3) throw signature(args, 'MailApp.sendEmail', '');
  return { ...(options as Message | undefined), to: first, subject };
}
