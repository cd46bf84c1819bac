import { startStandIns } from './stand-ins.ts';

// Ctrl-C reaches the stand-ins too: they end by themselves, and this process with them.
const { environment } = await startStandIns();
for (const [name, value] of Object.entries(environment)) process.stdout.write(`${name}=${value}\n`);
