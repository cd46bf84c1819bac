import type { GatewayOperationId } from '../../generated/operations.ts';
import healthCheck from './health.check.ts';
import identityMe from './identity.me.ts';
import keysCreate from './keys.create.ts';
import keysList from './keys.list.ts';
import keysRevoke from './keys.revoke.ts';
import keysRotate from './keys.rotate.ts';
import keysUpdateScope from './keys.update_scope.ts';
import type { Handler } from './operation.ts';
import pagesDocs from './pages.docs.ts';
import pagesLanding from './pages.landing.ts';
import pagesLlms from './pages.llms.ts';
import pagesSecurityTxt from './pages.security_txt.ts';
import probesLive from './probes.live.ts';
import probesReady from './probes.ready.ts';
import requestsGet from './requests.get.ts';
import requestsList from './requests.list.ts';
import requestsSettingsGet from './requests.settings.get.ts';
import requestsSettingsUpdate from './requests.settings.update.ts';
import servicesReceiveEvent from './services.receive_event.ts';
import specJson from './spec.json.ts';
import specYaml from './spec.yaml.ts';
import usageCurrent from './usage.current.ts';
import usageHistory from './usage.history.ts';

/** The compiler refuses this table while an operation of the contract has no handler. */
export const handlers: { [Id in GatewayOperationId]: Handler<Id> } = {
  'health.check': healthCheck,
  'identity.me': identityMe,
  'keys.create': keysCreate,
  'keys.list': keysList,
  'keys.revoke': keysRevoke,
  'keys.rotate': keysRotate,
  'keys.update_scope': keysUpdateScope,
  'pages.docs': pagesDocs,
  'pages.landing': pagesLanding,
  'pages.llms': pagesLlms,
  'pages.security_txt': pagesSecurityTxt,
  'probes.live': probesLive,
  'probes.ready': probesReady,
  'requests.get': requestsGet,
  'requests.list': requestsList,
  'requests.settings.get': requestsSettingsGet,
  'requests.settings.update': requestsSettingsUpdate,
  'services.receive_event': servicesReceiveEvent,
  'spec.json': specJson,
  'spec.yaml': specYaml,
  'usage.current': usageCurrent,
  'usage.history': usageHistory,
};
