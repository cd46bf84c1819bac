import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type CutOffGateway, manner, startCutOffGateway } from '../support/cut-off.ts';
import { assertEvents } from '../support/sandbox-events.ts';

const test = suite<{ gateway: CutOffGateway }>(`the sandbox of connect, ${manner}`);
test.before(async (context) => {
  context.gateway = await startCutOffGateway();
});
test.before.each(({ gateway }) => gateway.renew());
test.after.each(async ({ gateway }) => assertEvents(await gateway.events()));
test.after(({ gateway }) => gateway.stop());

const sms = { to: '+213550123456', body: 'Your code is 482913' };

test('a room opens, fills, ends at its time, and leaves a recording and a transcript', async ({ gateway }) => {
  const body = { name: 'Weekly review', duration_minutes: 60, record: true };
  const { status, body: room } = await gateway.call('connect.rooms.create', { body });
  assert.is(status, 201);
  const path = { id: room.room_id };
  assert.is(room.join_url, `https://meet.liqaa.io/${room.room_id}`);
  assert.is(room.max_participants, 100);
  assert.is(Date.parse(room.expires_at) - Date.parse(room.created_at), 3_600_000);
  assert.equal((await gateway.call('connect.rooms.get', { path })).body.participants, []);
  assert.is((await gateway.call('connect.rooms.recording', { path })).status, 409);

  await gateway.advance(45);
  assert.equal(names(await gateway.call('connect.rooms.get', { path })), ['Amina']);
  await gateway.advance(60);
  assert.equal(names(await gateway.call('connect.rooms.get', { path })), ['Amina', 'Yacine']);
  assert.is((await gateway.call('connect.rooms.list', { query: { status: 'open' } })).body.data.length, 1);

  await gateway.advance(3_600);
  const ended = (await gateway.call('connect.rooms.get', { path })).body;
  assert.is(ended.status, 'ended');
  assert.equal(ended.participants, []);
  assert.equal((await gateway.call('connect.rooms.list', { query: { status: 'open' } })).body.data, []);
  assert.is((await gateway.call('connect.rooms.transcript', { path })).status, 409);

  await gateway.advance(300);
  const recording = await gateway.call('connect.rooms.recording', { path });
  assert.is(recording.headers.get('content-type'), 'video/mp4');
  assert.is(recording.bytes.toString('latin1', 4, 8), 'ftyp');
  const transcript = (await gateway.call('connect.rooms.transcript', { path })).body;
  assert.is(transcript.duration_seconds, 3_600);
  assert.match(transcript.text, transcript.segments[0].text);
  assert.equal(types(await gateway.events()), [
    'room.started',
    'room.participant_joined',
    'room.participant_joined',
    'room.ended',
    'recording.ready',
    'transcript.ready',
  ]);
});

test('a room that is ended by a call has ended, counts its minutes once, and has no recording unless it was asked for', async ({
  gateway,
}) => {
  const { body: room } = await gateway.call('connect.rooms.create', { body: { name: 'Short' } });
  const path = { id: room.room_id };
  await gateway.advance(90);
  assert.is((await gateway.call('connect.rooms.end', { path })).status, 204);
  assert.is((await gateway.call('connect.rooms.end', { path })).status, 204);
  assert.is((await gateway.call('connect.rooms.get', { path })).body.status, 'ended');
  assert.is((await gateway.call('connect.rooms.recording', { path })).status, 404);
  assert.is((await gateway.call('connect.rooms.transcript', { path })).status, 404);
  const [end, ...more] = (await gateway.events()).filter(({ type }) => type === 'room.ended');
  assert.is(end?.data['participant_minutes'], 2);
  assert.equal(more, []);
});

test('a recording is read in parts and under conditions, as RFC 9110 has it', async ({ gateway }) => {
  const { body: room } = await gateway.call('connect.rooms.create', { body: { name: 'File', record: true } });
  const path = { id: room.room_id };
  await gateway.call('connect.rooms.end', { path });
  await gateway.advance(600);
  const read = (headers: Record<string, string> = {}, method = 'GET') =>
    gateway.call('connect.rooms.recording', { path, headers, method });

  const whole = await read();
  const tag = whole.headers.get('etag') ?? '';
  const size = whole.bytes.byteLength;
  assert.is(whole.headers.get('accept-ranges'), 'bytes');
  const rows: [headers: Record<string, string>, status: number, range: string | null, bytes: Buffer | undefined][] = [
    [{ Range: 'bytes=0-9' }, 206, `bytes 0-9/${size}`, whole.bytes.subarray(0, 10)],
    [{ Range: 'bytes=100-' }, 206, `bytes 100-${size - 1}/${size}`, whole.bytes.subarray(100)],
    [{ Range: 'bytes=-5' }, 206, `bytes ${size - 5}-${size - 1}/${size}`, whole.bytes.subarray(-5)],
    [{ Range: `bytes=0-${size * 2}` }, 206, `bytes 0-${size - 1}/${size}`, whole.bytes],
    [{ Range: `bytes=${size}-` }, 416, `bytes */${size}`, undefined],
    [{ Range: 'bytes=-0' }, 416, `bytes */${size}`, undefined],
    [{ Range: 'bytes=9-0' }, 200, null, whole.bytes],
    [{ Range: 'lines=0-1' }, 200, null, whole.bytes],
    [{ Range: 'bytes=0-1,5-6' }, 200, null, whole.bytes],
    [{ Range: 'bytes=0-9', 'If-Range': tag }, 206, `bytes 0-9/${size}`, whole.bytes.subarray(0, 10)],
    [{ Range: 'bytes=0-9', 'If-Range': '"old"' }, 200, null, whole.bytes],
    [{ 'If-None-Match': tag }, 304, null, undefined],
    [{ 'If-None-Match': `"old", W/${tag}` }, 304, null, undefined],
    [{ 'If-None-Match': '"old"' }, 200, null, whole.bytes],
    [{ 'If-Match': tag }, 200, null, whole.bytes],
    [{ 'If-Match': '"old"' }, 412, null, undefined],
  ];
  for (const [headers, status, range, bytes] of rows) {
    const answer = await read(headers);
    const what = JSON.stringify(headers);
    assert.is(answer.status, status, what);
    assert.is(answer.headers.get('content-range'), range, what);
    if (bytes) assert.ok(answer.bytes.equals(bytes), what);
  }
  const head = await read({ Range: 'bytes=0-9' }, 'HEAD');
  assert.equal([head.status, head.headers.get('content-length'), head.headers.get('etag')], [200, String(size), tag]);
});

test('an SMS is queued, sent and delivered; its text is not kept', async ({ gateway }) => {
  const { status, body: message } = await gateway.call('connect.sms.send', { body: { ...sms, metadata: { order: '1042' } } });
  assert.is(status, 202);
  assert.equal([message.channel, message.status, message.from, message.segments], ['sms', 'queued', 'TKAWEN', 1]);
  assert.equal(message.metadata, { order: '1042' });
  const path = { id: message.message_id };
  const states: string[] = [];
  for (const seconds of [0, 2, 10, 600]) {
    await gateway.advance(seconds);
    states.push((await gateway.call('connect.messages.get', { path })).body.status);
  }
  assert.equal(states, ['queued', 'sent', 'delivered', 'delivered']);
  const events = await gateway.events();
  assert.equal(types(events), ['sms.delivered']);
  assert.not.match(JSON.stringify([message, events]), '482913');
});

test('a WhatsApp message is read, an e-mail is not; the list tells the channels and states apart', async ({ gateway }) => {
  await gateway.call('connect.whatsapp.send', { body: { type: 'text', to: sms.to, body: 'Hello' } });
  await gateway.call('connect.email.send', { body: { to: 'amina@example.com', subject: 'Hello', text: 'Hello' } });
  await gateway.call('connect.sms.send', { body: { ...sms, body: 'ش'.repeat(71) } });
  await gateway.advance(120);
  const list = async (query: Record<string, string>) => (await gateway.call('connect.messages.list', { query })).body.data;
  assert.equal(
    (await list({})).map(({ channel }: { channel: string }) => channel),
    ['sms', 'email', 'whatsapp'],
  );
  assert.equal(
    (await list({ status: 'read' })).map(({ channel }: { channel: string }) => channel),
    ['whatsapp'],
  );
  assert.equal(
    (await list({ channel: 'email' })).map(({ status }: { status: string }) => status),
    ['delivered'],
  );
  assert.is((await list({ channel: 'sms' }))[0].segments, 2);
  assert.equal(types(await gateway.events()).sort(), ['email.delivered', 'sms.delivered', 'whatsapp.read']);
});

test('a WhatsApp template is reviewed before it can be sent, with as many variables as it has', async ({ gateway }) => {
  const template = {
    name: 'order_shipped',
    language: 'en',
    category: 'utility',
    body: 'Hello {{1}}, your order {{2}} is on its way.',
  };
  const send = (variables: string[]) =>
    gateway.call('connect.whatsapp.send', {
      body: { type: 'template', to: sms.to, template: template.name, language: 'en', variables },
    });
  assert.is((await send(['Amina', '1042'])).status, 400);
  assert.is((await gateway.call('connect.whatsapp.templates.create', { body: template })).status, 400);
  const body = { ...template, sample_variables: ['Amina', '1042'] };
  assert.is((await gateway.call('connect.whatsapp.templates.create', { body })).body.status, 'pending');
  assert.is((await gateway.call('connect.whatsapp.templates.create', { body })).status, 409);
  assert.is((await send(['Amina', '1042'])).status, 409);

  await gateway.advance(61);
  const list = await gateway.call('connect.whatsapp.templates.list', { query: { status: 'approved' } });
  assert.is(list.body.data.length, 1);
  assert.is((await send(['Amina'])).body.errors[0].pointer, '/body/variables');
  assert.is((await send(['Amina', '1042'])).status, 202);
});

test('a text is spoken: an MP3 file, and the event that names the call', async ({ gateway }) => {
  const answer = await gateway.call('connect.voice.tts', { body: { text: 'مرحبا', language: 'ar' } });
  assert.is(answer.headers.get('content-type'), 'audio/mpeg');
  assert.ok(answer.bytes.byteLength > 100);
  const [event] = await gateway.events();
  assert.equal([event?.type, event?.data['voice'], event?.data['characters']], ['tts.ready', 'Amina', 5]);
  assert.is(event?.data['request_id'], answer.headers.get('x-request-id'));
});

function names({ body }: { body: { participants: { name: string }[] } }): string[] {
  return body.participants.map(({ name }) => name);
}

function types(events: readonly { type: string }[]): string[] {
  return events.map(({ type }) => type);
}

test.run();
