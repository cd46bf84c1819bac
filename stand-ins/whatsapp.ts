import { randomBytes, randomInt } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A small WhatsApp Cloud API: messages of one number and templates of one business account, in memory. It runs in its own process
 * (`node stand-ins/whatsapp.ts`), and prints its address with the version. WHATSAPP_TOKEN is the system user's token, PORT the port.
 *
 * Beside the API: `POST /-/fault` has the next call refused with that error, `POST /-/review` gives a template's status, and
 * `GET /-/messages` shows what was sent. Its webhooks are not here.
 */
interface Template {
  id: string;
  name: string;
  language: string;
  category: string;
  status: string;
  components: { type: string; text?: string; example?: { body_text?: string[][] } }[];
  rejected_reason: string;
}

const version = '/v19.0';
const token = process.env['WHATSAPP_TOKEN'] ?? 'whatsapp-demo-token';
const phoneNumberId = '106540352242922';
const businessAccountId = '102290129340398';
const templates = new Map<string, Template>();
const messages: object[] = [];
let fault: { status: number; error: Record<string, unknown> } | undefined;

const server = createServer(async (req, res) => {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://graph');
  const text = Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>)).toString();
  const body = text === '' ? {} : JSON.parse(text);
  if (pathname.startsWith('/-/')) return send(res, 200, order(pathname.slice(3), body));
  if (!pathname.startsWith(`${version}/`) || pathname === `${version}/`) return fail(res, 400, 2500, 'Unknown path components');
  if (req.headers.authorization !== `Bearer ${token}`) return fail(res, 401, 190, 'Invalid OAuth access token.');
  if (fault) {
    const { status, error } = fault;
    fault = undefined;
    return send(res, status, { error: { message: 'refused', type: 'OAuthException', fbtrace_id: trace(), ...error } });
  }
  return answer(req, res, pathname.slice(version.length), searchParams, body);
});

// biome-ignore lint/suspicious/noExplicitAny: a caller's JSON is looked at field by field.
function answer(req: IncomingMessage, res: ServerResponse, path: string, query: URLSearchParams, body: any) {
  if (req.method === 'POST' && path === `/${phoneNumberId}/messages`) return sendMessage(res, body);
  if (req.method === 'POST' && path === `/${businessAccountId}/message_templates`) return createTemplate(res, body);
  const template = templates.get(path.slice(1));
  if (req.method !== 'GET' || !template) return fail(res, 400, 100, 'Unsupported request: the object does not exist', 33);
  const fields = (query.get('fields') ?? 'name,language,status,category,id,components').split(',');
  return send(res, 200, Object.fromEntries(Object.entries(template).filter(([name]) => fields.includes(name) || name === 'id')));
}

// biome-ignore lint/suspicious/noExplicitAny: as above.
function sendMessage(res: ServerResponse, body: any) {
  if (body.messaging_product !== 'whatsapp') return fail(res, 400, 100, 'The parameter messaging_product is required.');
  if (!/^\+?\d{7,15}$/.test(body.to)) return fail(res, 400, 131009, 'Parameter value is not valid');
  if (body.type === 'text' && typeof body.text?.body !== 'string') return fail(res, 400, 131008, 'Required parameter is missing');
  if (body.type === 'template') {
    const { name, language, components = [] } = body.template;
    const template = [...templates.values()].find((each) => each.name === name && each.language === language.code);
    if (template?.status !== 'APPROVED') return fail(res, 404, 132001, 'Template name does not exist in the translation');
    const wanted = variablesIn(template.components.find(({ type }) => type === 'BODY')?.text ?? '');
    if ((components[0]?.parameters.length ?? 0) !== wanted)
      return fail(res, 400, 132000, 'Number of parameters does not match the expected number of params');
  }
  messages.push(body);
  const id = `wamid.${randomBytes(30).toString('base64')}==`;
  const contacts = [{ input: body.to, wa_id: String(body.to).replace('+', '') }];
  send(res, 200, { messaging_product: 'whatsapp', contacts, messages: [{ id, message_status: 'accepted' }] });
}

// biome-ignore lint/suspicious/noExplicitAny: as above.
function createTemplate(res: ServerResponse, { name, language, category, components = [] }: any) {
  if (!/^[a-z0-9_]{1,512}$/.test(name)) return fail(res, 400, 100, 'Invalid parameter', 2388023);
  if ([...templates.values()].some((each) => each.name === name && each.language === language))
    return fail(res, 400, 100, 'Invalid parameter', 2388024);
  const body = (components as Template['components']).find(({ type }) => type === 'BODY');
  if (!body?.text || variablesIn(body.text) !== (body.example?.body_text?.[0]?.length ?? 0))
    return fail(res, 400, 100, 'Invalid parameter', 2388043);
  const id = String(randomInt(1e14, 2e14));
  templates.set(id, { id, name, language, category, status: 'PENDING', components, rejected_reason: 'NONE' });
  send(res, 200, { id, status: 'PENDING', category });
}

// biome-ignore lint/suspicious/noExplicitAny: what a test orders is as the test writes it.
function order(what: string, fields: any): object {
  if (what === 'messages') return messages;
  if (what === 'fault') fault = fields;
  if (what === 'review') {
    for (const [id, template] of templates) {
      if (!template.name.endsWith(fields.name)) continue;
      if (fields.status === 'GONE') templates.delete(id);
      else Object.assign(template, { status: fields.status, rejected_reason: fields.rejected_reason ?? 'NONE' });
    }
  }
  return {};
}

function variablesIn(text: string): number {
  return new Set(text.match(/\{\{\d+\}\}/g)).size;
}

function fail(res: ServerResponse, status: number, code: number, message: string, error_subcode?: number): void {
  const details = { messaging_product: 'whatsapp', details: message };
  const error = {
    message: `(#${code}) ${message}`,
    type: 'OAuthException',
    code,
    error_subcode,
    error_data: details,
    fbtrace_id: trace(),
  };
  send(res, status, { error });
}

function trace(): string {
  return randomBytes(12).toString('base64url');
}

function send(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'Content-Type': 'application/json; charset=UTF-8' }).end(JSON.stringify(body));
}

server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}${version}\n`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
process.on('disconnect', () => process.exit(0));
