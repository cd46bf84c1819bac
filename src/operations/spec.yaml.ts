import { operation } from './operation.ts';

export default operation('spec.yaml', ({ pages }) => ({ status: 200, ...pages.specYaml }));
