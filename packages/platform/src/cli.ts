import { Command } from 'commander';
import { UsageError } from './commands/usage-error.js';

// Commands are loaded when they are called: a token does not wait for the whole platform.
const program = new Command('klantbeeld').description('One client view over WWB, WSW and WMO.').showHelpAfterError();

program
  .command('start')
  .description('start everything in one process, until Ctrl-C')
  .action(async () => (await import('./commands/start.js')).start());

program
  .command('serve <part>')
  .description(
    'start one part in a process of its own: gateway, people-development, benefits, sheltered-employment or support',
  )
  .option('--port <number>', 'port to listen on, 0 for any free one')
  .action(async (part: string, options: { port?: string }) =>
    (await import('./commands/serve.js')).serve(part, options),
  );

program
  .command('token <staff>')
  .description('print a bearer token of the embedded issuer for a demo member of staff, such as con-1')
  .option('--ttl <duration>', 'how long it is valid, such as 5s, 10m or 8h', '8h')
  .option('--purpose <code>', 'bind it to one purpose, such as WWB_WORK')
  .action(async (staff: string, options: { ttl: string; purpose?: string }) =>
    (await import('./commands/token.js')).token(staff, options),
  );

const keys = program.command('keys').description('the keys of the embedded issuer, also while it runs');
keys
  .command('list')
  .description('which keys count')
  .action(async () => (await import('./commands/keys.js')).list());
keys
  .command('rotate')
  .description('sign with a new key from now on; tokens of the former are good until they expire')
  .action(async () => (await import('./commands/keys.js')).rotate());
keys
  .command('revoke <kid>')
  .description('end all tokens of a key, within seconds')
  // One key of 64 has a name that begins with a dash.
  .helpOption('--help', 'display help for command')
  .allowUnknownOption()
  .action(async (kid: string) => (await import('./commands/keys.js')).revoke(kid));

program
  .command('import <kind> <files...>')
  .description(
    'bring in records (kind: brp-persons or suwi-benefits); exit 0 all accepted or unchanged, 2 some quarantined, 1 failed',
  )
  .option('--dry-run', 'say what would happen and change nothing')
  .option('--report <file>', 'write a report as JSON')
  .action(async (kind: string, files: string[], options: { dryRun?: boolean; report?: string }) => {
    process.exitCode = await (await import('./commands/import.js')).runImportCommand(kind, files, options);
  });

program
  .command('rules')
  .description('norms, terms and ordinances of the law on work and income')
  .command('load <files...>')
  .description('load dated rules from CSV; exit 0 all accepted or unchanged, 2 some quarantined, 1 failed')
  .option('--dry-run', 'say what would happen and change nothing')
  .option('--report <file>', 'write a report as JSON')
  .action(async (files: string[], options: { dryRun?: boolean; report?: string }) => {
    process.exitCode = await (await import('./commands/rules.js')).rulesLoad(files, options);
  });

program
  .command('audit')
  .description('look after the access logs')
  .command('verify')
  .description('recompute the access logs and name what was changed; exit 0 nothing, 2 something, 1 failed')
  .option('--service <name>', 'only the log of this service, such as benefits')
  .action(async (options: { service?: string }) => {
    process.exitCode = await (await import('./commands/audit.js')).auditVerify(options);
  });

program
  .command('export')
  .description('give a person what is kept about them')
  .command('client <id>')
  .description(
    'write all that is kept about one person as JSON, and write that down; exit 0 done, 2 nobody has this id',
  )
  .requiredOption('--by <name>', 'who makes the export, for the access log')
  .option('--out <file>', 'a file that is not there yet; the standard output when left out')
  .action(async (id: string, options: { by: string; out?: string }) => {
    process.exitCode = await (await import('./commands/export.js')).runExportClient(id, options);
  });

const deadLetters = program
  .command('dead-letters')
  .description('events that a service could not handle, and those that wait behind them');
deadLetters
  .command('list')
  .description('which there are and what failed; exit 0 none, 2 some, 1 failed')
  .option('--service <name>', 'only those of this service, such as benefits')
  .action(async (options: { service?: string }) => {
    process.exitCode = await (await import('./commands/dead-letters.js')).deadLettersList(options);
  });
deadLetters
  .command('replay')
  .description('handle them anew, in order; exit 0 handled, 2 one failed again, 1 failed')
  .option('--service <name>', 'only those of this service, such as benefits')
  .option('--position <number>', 'only the one at this position and those that wait behind it')
  .option('--all', 'all of them')
  .action(async (options: { service?: string; position?: string; all?: boolean }) => {
    process.exitCode = await (await import('./commands/dead-letters.js')).deadLettersReplay(options);
  });

program
  .command('events')
  .description('look after the event log')
  .command('switch')
  .description('go on in the log that the settings name, after the former one; only while nothing runs')
  .action(async () => (await import('./commands/events.js')).eventsSwitch());

program
  .command('retention')
  .description('let go of what is past its term')
  .command('run')
  .description(
    'delete or anonymise what is past its term, and print how many rows of which table; a repeat does nothing',
  )
  .option('--on <day>', 'as if it were this day, such as 2031-01-01; one that has not come yet only with --dry-run')
  .option('--dry-run', 'say what would go and change nothing')
  .action(async (options: { on?: string; dryRun?: boolean }) =>
    (await import('./commands/retention.js')).retentionRun(options),
  );

const backup = program
  .command('backup')
  .description('copy all databases, as they are at one moment, into a new folder; it holds personal data')
  .option('--out <folder>', 'a folder that is not there yet')
  .action(async (options: { out?: string }) => (await import('./commands/backup.js')).backupMake(options));
backup
  .command('verify <folder>')
  .description('read a whole backup and say whether anything was changed or is missing')
  .action(async (folder: string) => (await import('./commands/backup.js')).backupVerify(folder));

program
  .command('restore <folder>')
  .description('put a backup into new databases and check them; exit 0 all as it was, 1 refused or a check failed')
  .action(async (folder: string) => {
    process.exitCode = await (await import('./commands/restore.js')).restore(folder);
  });

program
  .command('demo')
  .description('make the demo people, and a crowd of made-up clients for volume')
  .option('--clients <number>', 'how many clients in the crowd', '0')
  .action(async (options: { clients: string }) => (await import('./commands/demo.js')).demo(options));

program
  .command('schema')
  .description('write schema/ from the services')
  .option('--check', 'only say whether it is up to date')
  .action(async (options: { check?: boolean }) => (await import('./commands/schema.js')).schema(options));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${explain(error)}\n`);
}

/** What went wrong in words for who typed the command; an unexpected error comes with where it happened. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected =
    error instanceof UsageError ||
    [
      'SettingsError',
      'DataDirectoryInUseError',
      'KeysBusyError',
      'EmbeddedServerError',
      'DatabaseServerError',
      'RetentionBusyError',
      'RetentionClockError',
      'BackupError',
      'MigrationLockedError',
      'EventLogSwitchError',
      'EventLogAwayError',
      'EventStreamError',
    ].includes(error.name);
  return isExpected || isOfSystem(error) ? error.message : (error.stack ?? error.message);
}

function isOfSystem(error: Error & { code?: unknown }): boolean {
  if (error.code === 'EADDRINUSE')
    error.message = `${error.message}. Another process uses this port; set PORT, or PORT=0 for any free one.`;
  return typeof error.code === 'string';
}
