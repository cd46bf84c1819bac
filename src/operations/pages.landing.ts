import { operation } from './operation.ts';

export default operation('pages.landing', ({ pages, health }) => ({ status: 200, ...pages.landing(health.report()) }));
