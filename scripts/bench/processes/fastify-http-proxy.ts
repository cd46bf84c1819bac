import proxy from '@fastify/http-proxy';
import rateLimit from '@fastify/rate-limit';
import { fastify } from 'fastify';
import { Redis } from 'ioredis';
import { readEnvironment } from './environment.ts';

/** Fastify with its proxy and its rate limit in Redis, and their defaults: no authentication, no validation, no log. */
const { port, upstreamUrl, redisUrl } = readEnvironment();
const app = fastify();
await app.register(rateLimit, { redis: new Redis(redisUrl), max: 1_000_000_000, timeWindow: '1 second' });
await app.register(proxy, { upstream: upstreamUrl, prefix: '/v1/connect', rewritePrefix: '/v1' });
await app.listen({ port, host: '127.0.0.1' });
