import { benchRouter } from './bench/router.ts';

benchRouter();
