import { serve } from './contract/serve.ts';
import { identity } from './contract-services/identity.ts';
import { messages } from './contract-services/messages.ts';
import { speech } from './contract-services/speech.ts';

/**
 * Small services that speak the contract, all in one process: SMS, e-mail, the messages of both, speech, transcripts, the check of
 * identities, and trust. SERVICES_TOKEN is the token of each.
 */
serve({ token: process.env['SERVICES_TOKEN'] ?? 'services-demo', routes: { ...messages, ...speech, ...identity } });
