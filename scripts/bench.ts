import { benchAuthenticate } from './bench/authenticate.ts';
import { benchRouter } from './bench/router.ts';

benchRouter();
await benchAuthenticate();
