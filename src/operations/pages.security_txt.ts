import { operation } from './operation.ts';

export default operation('pages.security_txt', ({ pages, now }) => ({ status: 200, ...pages.securityTxt(now) }));
