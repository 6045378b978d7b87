import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { App } from './context.ts';

/** Requests that one address may make in a minute: a reader with a page of search-as-you-type makes a hundred or two. */
const requestsPerMinute = 1_200;

/** Headers and limits that hold for every answer; scopes with needs of their own (the desk) set their own policy. */
export async function protect(app: App): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Whether the name is served over TLS only is for whoever owns the name to say, at the proxy.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => request.url.startsWith('/assets/') || request.url.startsWith('/desk/assets/'),
  });
}
