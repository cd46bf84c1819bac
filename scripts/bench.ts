import { benchAuthenticate } from './bench/authenticate.ts';
import { benchLimiter } from './bench/limiter.ts';
import { benchRouter } from './bench/router.ts';

benchRouter();
await benchAuthenticate();
await benchLimiter();
