import { execFileSync } from 'node:child_process';

export interface Command {
  file: string;
  args: string[];
}

const nobody = 65_534;

/**
 * A command as it must be run so that Postgres, which refuses root, starts for root too. In a user namespace root's files stay
 * root's, so nothing changes hands; where there are none, the user nobody runs it with leave to pass root's folders.
 * @throws Error when root has neither.
 */
export function asUnprivileged([file = '', ...args]: string[], dir: string): Command {
  if (process.getuid?.() !== 0) return { file, args };
  const namespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  if (works('unshare', [...namespace, file, '--version'])) return { file: 'unshare', args: [...namespace, file, ...args] };

  const capabilities = '+dac_read_search,+dac_override';
  const drop = [
    `--reuid=${nobody}`,
    `--regid=${nobody}`,
    '--clear-groups',
    `--inh-caps=${capabilities}`,
    `--ambient-caps=${capabilities}`,
  ];
  if (works('setpriv', [...drop, file, '--version'])) {
    execFileSync('chown', ['-R', `${nobody}:${nobody}`, dir]);
    return { file: 'setpriv', args: [...drop, file, ...args] };
  }
  throw new Error(
    'Postgres does not run as root, and this machine offers no way around it. Start as an ordinary user, or set DATABASE_URL.',
  );
}

function works(file: string, args: string[]): boolean {
  try {
    execFileSync(file, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
