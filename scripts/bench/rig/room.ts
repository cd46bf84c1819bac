/** What every contender is asked for, and what the service behind them answers. */
export const roomId = 'rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A';
export const gatewayPath = `/v1/connect/rooms/${roomId}`;
export const upstreamPath = `/v1/rooms/${roomId}`;

export const room = Buffer.from(
  JSON.stringify({
    room_id: roomId,
    name: 'Weekly review',
    status: 'open',
    max_participants: 10,
    join_url: `https://meet.liqaa.io/${roomId}`,
    created_at: '2026-11-22T10:00:00.000Z',
    expires_at: '2026-11-22T11:00:00.000Z',
    participants: [{ participant_id: 'pt_01JD9Q4A1B', name: 'Amina', joined_at: '2026-11-22T10:01:12.000Z' }],
  }),
);
