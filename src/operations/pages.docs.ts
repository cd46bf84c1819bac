import { operation } from './operation.ts';

export default operation('pages.docs', ({ pages }) => ({ status: 200, ...pages.docs() }));
