import { operation } from './operation.ts';

export default operation('spec.json', ({ pages }) => ({ status: 200, ...pages.specJson }));
