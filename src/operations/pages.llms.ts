import { operation } from './operation.ts';

export default operation('pages.llms', ({ pages }) => ({ status: 200, ...pages.llms }));
