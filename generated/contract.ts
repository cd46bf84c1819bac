// Code generated from openapi/openapi.yaml by make generate. DO NOT EDIT.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the landing page
         * @description A page for people who open the address of the API in a browser.
         */
        get: operations["pages.landing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/security.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the security contact
         * @description Whom to tell about a vulnerability (RFC 9116).
         */
        get: operations["pages.security_txt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the reference
         * @description The reference of this API on one page, which loads nothing from another host.
         */
        get: operations["pages.docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the process lives
         * @description Answers `ok` while the process can answer at all. It looks at no store and no service. For the supervisor of the process.
         */
        get: operations["probes.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/llms.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the summary for language models
         * @description What this API is, and where its contract is, in a form that language models read.
         */
        get: operations["pages.llms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the contract as JSON
         * @description The contract of this API in OpenAPI 3.1, as JSON, all pillars in one document. Free to use under Apache-2.0.
         */
        get: operations["spec.json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the contract as YAML
         * @description The contract of this API in OpenAPI 3.1, as YAML, all pillars in one document. Free to use under Apache-2.0.
         */
        get: operations["spec.yaml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the process can take calls
         * @description Answers 200 while the stores that calls need can be used, and 503 while one of them cannot or the process is stopping. For a
         *     load balancer.
         */
        get: operations["probes.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upstreams/{name}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of a service, as in `x-upstream`.
                 * @example livekit
                 */
                name: components["parameters"]["UpstreamName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an event of a service
         * @description Where a service behind the gateway tells what happens there, such as who leaves a room. It opens with the service's own signature,
         *     and with no key. A service may tell an event again, and in another order.
         */
        post: operations["services.receive_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the upcoming invoice and past ones
         * @description The invoice that this month is becoming, and up to 100 past ones. Sandbox calls are never billed: a sandbox key sees an
         *     empty upcoming invoice and no past one. Free.
         */
        get: operations["billing.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description Newest first, of one store or of all your stores.
         */
        get: operations["commerce.orders.list"];
        put?: never;
        /**
         * Create an order
         * @description Orders products of one store for a customer. Prices are the store's own at this moment, and the stock is taken at once. Unless
         *     the customer pays on delivery (`cod`), send them to `payment_url`; `order.paid` tells when they have paid.
         *
         *     TKAWEN takes a commission of 0.5 % of the order's `total` on the Builder plan, and of
         *     0 % on Enterprise, in the order's currency. The Builder plan allows 1,000 orders a day for each
         *     store, the sandbox 500 a month. Answers 409 when a product is out of stock, or the store is deleted.
         */
        post: operations["commerce.orders.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/orders/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the order.
                 * @example ord_01JD9Q6B4C7E0G3J5M8P1R4T6V
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund an order
         * @description Gives back all that has not been refunded yet, or only `amount`. It can be called again until the whole total is refunded. The
         *     money goes back the way it came. Issuing a refund is free.
         *
         *     Answers 409 when the order has not been paid, and when `amount` is more than is left. Each refund sends `order.refunded`.
         */
        post: operations["commerce.orders.refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/orders/{id}/ship": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the order.
                 * @example ord_01JD9Q6B4C7E0G3J5M8P1R4T6V
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship an order
         * @description Creates a logistics shipment to the order's address and hands it to the carrier. With `cod` the carrier collects the order's
         *     total. Track the parcel with `logistics.shipments.track` and the order's `shipment_id`.
         *
         *     It is priced as a logistics shipment: 0.50 USD and the carrier's fee. Answers 409 unless the order is paid
         *     or `cod`, and when it has been shipped or cancelled, or has no address.
         */
        post: operations["commerce.orders.ship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the products of a store
         * @description The catalog of one store, newest first.
         */
        get: operations["commerce.products.list"];
        put?: never;
        /**
         * Add a product
         * @description Puts a product on sale in a store. The price is in minor units of the store's currency: 2500 with `USD` is 25 dollars.
         *
         *     The first 100 products of a store are in its monthly price; each one more costs
         *     0.005 USD a month. A store holds 10,000 products on the Builder plan and 100,000 on Enterprise; the sandbox
         *     holds 100. Answers 409 when the store has the SKU already.
         */
        post: operations["commerce.products.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/products/{id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the product.
                 * @example p_01JD9Q5T2H4K6M8P0R3T5W7Y9A
                 */
                id: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the stock of a product
         * @description Send either `stock`, the new level, or `adjust_by`, what to add to the present one. `adjust_by` is safe when several systems
         *     sell the same goods at once. Answers 409 when the stock would fall below zero, and when `adjust_by` meets a product whose
         *     stock is not counted. Free.
         */
        patch: operations["commerce.products.update_stock"];
        trace?: never;
    };
    "/v1/commerce/products/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import products
         * @description Adds many products to a store in one call: up to 500 as JSON, or a CSV or XLSX file of up to 10 MiB and 10,000 rows. With JSON
         *     the store is `store_id` in the body; with a file it is `store` in the query.
         *
         *     A file starts with a header row. The columns are the fields of a product: `name`, `price` (minor units) and `currency` are
         *     needed; `description`, `sku`, `stock`, `low_stock_threshold`, `images` (URLs separated by spaces) and `category` may follow.
         *     CSV is UTF-8 with commas. Of an XLSX file the first sheet is read.
         *
         *     Each product succeeds or fails by itself, so read `error_count`: the answer is 200 even if no product was added. A file that
         *     cannot be read at all is 400. The import is free; the products count as usual.
         */
        post: operations["commerce.products.bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stores
         * @description Newest first. A deleted store stays listed until its `purge_at`.
         */
        get: operations["commerce.stores.list"];
        put?: never;
        /**
         * Create a store
         * @description Opens a store that is ready to sell within seconds, and fills it from the template if you name one. Answers 409 when the
         *     subdomain is taken.
         *
         *     A store costs 0.99 USD a month with up to 100 products, and 0.005 USD
         *     a month for each product more. The sandbox allows 1 store.
         */
        post: operations["commerce.stores.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/stores/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the store.
                 * @example st_8xk2
                 */
                id: components["parameters"]["StoreId"];
            };
            cookie?: never;
        };
        /**
         * Get a store
         * @description The store, how much is in it, and whether WhatsApp is connected. A deleted store is found until its `purge_at`.
         */
        get: operations["commerce.stores.get"];
        put?: never;
        post?: never;
        /**
         * Delete a store
         * @description The store stops selling at once. For 15 days it can be brought back with `commerce.stores.update`; after that it is gone,
         *     with its products and orders. Deleting a deleted store changes nothing, and does not extend the 15 days.
         */
        delete: operations["commerce.stores.remove"];
        options?: never;
        head?: never;
        /**
         * Update a store
         * @description Changes what you send and leaves the rest. `status: active` brings a deleted store back; after `purge_at` there is nothing
         *     to bring back. The subdomain and the currency cannot be changed.
         *
         *     Answers 409 when the custom domain belongs to another store, and when a deleted store is changed without being brought back.
         */
        patch: operations["commerce.stores.update"];
        trace?: never;
    };
    "/v1/commerce/stores/{id}/apply-template": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the store.
                 * @example st_8xk2
                 */
                id: components["parameters"]["StoreId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a template to a store
         * @description Gives the store the look and the page sections of a template. Its own sections are replaced; products, categories and orders
         *     stay. Sample products and categories are added only if you ask for them. Free. Answers 409 when the store is deleted.
         */
        post: operations["commerce.stores.apply_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/stores/{id}/whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the store.
                 * @example st_8xk2
                 */
                id: components["parameters"]["StoreId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect WhatsApp to a store
         * @description Publishes the catalog on your WhatsApp Business number and starts a bot there that handles browsing, cart, checkout and order
         *     tracking. Connecting again replaces the number, the token and the languages.
         *
         *     Setting it up is free. The messages that the bot sends are priced as connect messages. Answers 409 when the store is deleted.
         */
        post: operations["commerce.stores.connect_whatsapp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List store templates
         * @description The looks that a store can be given, one for each of ten trades. They are the same for all accounts.
         */
        get: operations["commerce.templates.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an e-mail
         * @description Sends one e-mail to one address, signed with DKIM, as plain text and, if you like, HTML. The sender's domain must be set up
         *     for your account. The answer comes before the message is delivered; `email.delivered` and `email.bounced` tell how it went.
         *     Costs 0.0001 USD per e-mail. In the sandbox nothing is sent, and 1,000 e-mails a month are allowed.
         */
        post: operations["connect.email.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages
         * @description SMS, WhatsApp messages and e-mails that you sent, newest first, with their states. The texts are not kept.
         */
        get: operations["connect.messages.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the message.
                 * @example msg_01JD9Q6A1B2C3D4E5F6G7H8J9K
                 */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        /**
         * Get a message
         * @description How far a message got. Subscribe to events rather than asking again and again. Only WhatsApp reports that a message was read.
         */
        get: operations["connect.messages.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List rooms
         * @description Newest first. Rooms that ended stay listed for 30 days.
         */
        get: operations["connect.rooms.list"];
        put?: never;
        /**
         * Create a room
         * @description Opens a video room and returns a link that people join by, and a token for your own client. The room ends by itself at
         *     `expires_at`. Each minute that a participant spends in it costs 0.004 USD in HD and 0.008 USD in
         *     4K.
         */
        post: operations["connect.rooms.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect/rooms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the room.
                 * @example rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * Get a room
         * @description The state of a room, and who is in it.
         */
        get: operations["connect.rooms.get"];
        put?: never;
        post?: never;
        /**
         * End a room
         * @description Ends the room at once and sends everybody out.
         */
        delete: operations["connect.rooms.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect/rooms/{id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the room.
                 * @example rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * Download the recording of a room
         * @description The recording as an MP4 file. Only a room that was created with `record` has one; any other gives 404. It is ready some time
         *     after the room has ended, until then this gives 409; `recording.ready` tells when. The download is free, recording costs
         *     0.002 USD per minute. `Range`, `If-Range` and `If-None-Match` work as in RFC 9110, so that a download that
         *     broke off can go on.
         */
        get: operations["connect.rooms.recording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect/rooms/{id}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the room.
                 * @example rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * Get the transcript of a room
         * @description What was said in a recorded room, as text and phrase by phrase with times. Speech recognition makes it from the recording, so
         *     expect mistakes. A room that was created without `record` has none and gives 404. Until it is ready this gives 409;
         *     `transcript.ready` tells when. Costs 0.005 USD per minute of the recording, each time that it is answered.
         */
        get: operations["connect.rooms.transcript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an SMS
         * @description Sends one SMS to one number. The answer comes before the message is delivered; `sms.delivered` and `sms.failed` tell how it
         *     went. A part costs 0.005 USD to a number in Algeria and 0.04 USD to any other; a
         *     long text is sent in several parts, see `segments`. In the sandbox nothing is sent, and 100 messages a month are allowed.
         */
        post: operations["connect.sms.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect/voice/tts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn text into speech
         * @description Answers the text, spoken, as an MP3 file. Costs 0.0008 USD per 100 characters of `text` or part of them. The text may
         *     have 5,000 characters; split a longer one. `tts.ready` is sent as well, when the audio is complete.
         */
        post: operations["connect.voice.tts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints for connect events
         * @description The webhook endpoints of the key's mode that subscribe to a connect event, newest first. `/v1/webhooks` has them all. Free.
         */
        get: operations["connect.webhooks.list"];
        put?: never;
        /**
         * Create a webhook endpoint for connect events
         * @description The same as `POST /v1/webhooks`, for connect events alone: `room.*`, `sms.*`, `whatsapp.*`, `email.*`, `recording.*`,
         *     `transcript.*` and `tts.*`. An event of another pillar gets 400; `*` stands for all connect events. Free.
         */
        post: operations["connect.webhooks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect/whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a WhatsApp message
         * @description Sends a text, or a message made from a template, to one number. WhatsApp delivers a text only within 24 hours of the last
         *     message that the recipient sent you; at any other time send a template. A template that is not approved gives 409. The answer
         *     comes before the message is delivered; `whatsapp.read` tells when it was read. Costs 0.015 USD per message. In
         *     the sandbox nothing is sent, and 100 messages a month are allowed.
         */
        post: operations["connect.whatsapp.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect/whatsapp/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List WhatsApp templates
         * @description The templates of your account, newest first, one for each language.
         */
        get: operations["connect.whatsapp.templates.list"];
        put?: never;
        /**
         * Create a WhatsApp template
         * @description Hands a template in for review by WhatsApp. It can be sent once its `status` is `approved`, which may take a day. A template
         *     of the same name and language gives 409.
         */
        post: operations["connect.whatsapp.templates.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the health of the gateway
         * @description How the gateway and the pillars behind it are doing. It answers 200 for as long as the gateway answers: read `status`. It
         *     looks at what is known already, and calls no service. A pillar is `not_configured` when this gateway has no service for it.
         */
        get: operations["health.check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Describe the caller
         * @description Says whose key or token this is, and how much of the month's allowance is used. `type` tells a key from a person who calls
         *     with an OIDC access token. Needs no scope. A publishable key gets 403. Free.
         */
        get: operations["identity.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity/oidc/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the OIDC discovery document
         * @description Says where TKAWEN's OpenID Connect endpoints are and what they support. OIDC libraries read it by themselves. It describes
         *     the gateway's own application; yours has its own at
         *     `https://identity.tkawen.com/application/o/<app>/.well-known/openid-configuration`.
         */
        get: operations["identity.oidc.discovery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a session
         * @description Turns proof of who somebody is into OIDC tokens. `grant_type` says which proof: the code of a person who has just signed in,
         *     the refresh token of a session, or the app password of a service account. Wrong or used-up proof gets 400. Refreshing keeps
         *     the session, answers with new tokens, and ends the refresh token that was sent. Costs 0.001 USD per new
         *     session; a refresh is none.
         */
        post: operations["identity.sessions.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity/sessions/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a session
         * @description Ends a session by its id, or by one of its tokens. Its refresh token stops working at once; whoever checks only the
         *     signature of an access token takes it until it expires. A session that is unknown or has ended already gets the same answer.
         */
        post: operations["identity.sessions.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity/trust/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the person.
                 * @example usr_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                user_id: components["parameters"]["TrustUserId"];
            };
            cookie?: never;
        };
        /**
         * Get a person's trust score
         * @description A score from 0 to 100 over all TKAWEN products: transactions, disputes, how steady phone, e-mail and name have been, and how
         *     much of the identity is verified. Costs 0.005 USD per query.
         */
        get: operations["identity.trust.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity/trust/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a trust event
         * @description Tells something that counts towards a person's trust score, such as an order or a dispute. Free.
         */
        post: operations["identity.trust.events.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a person's identity
         * @description Compares what a person says with the national registry of their country, and answers which facts match. A person who does
         *     not match gets 200 with `verified: false`. Costs 0.05 USD per check, the reading of the document included.
         */
        post: operations["identity.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your API keys
         * @description Newest first, revoked and expired keys included. Secrets are never shown again.
         */
        get: operations["keys.list"];
        put?: never;
        /**
         * Create an API key
         * @description Returns the secret once. Only its hash is stored, so it cannot be read back. The new key has the mode of the key that makes it,
         *     and no scope that this one lacks.
         */
        post: operations["keys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the API key.
                 * @example ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description The key stops working at once, everywhere. It cannot be undone. Revoking a revoked key changes nothing.
         */
        delete: operations["keys.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the API key.
                 * @example ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate an API key
         * @description Makes a new key with the name, mode, type, scopes and expiry of this one, and returns its secret once. The old key stops
         *     working at once, or after `grace_seconds`. A key that is revoked or expired gets 409. A key may rotate itself.
         */
        post: operations["keys.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}/scope": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the API key.
                 * @example ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Narrow the scopes of an API key
         * @description Leaves the key only the scopes that you list. Scopes can be taken away, never added: one that the key lacks gets 403. A key
         *     that is revoked or expired gets 409.
         */
        patch: operations["keys.update_scope"];
        trace?: never;
    };
    "/v1/knowledge/ai-tutor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the AI tutor
         * @description Answers a student's question from the content of one course, and says so when the course does not cover it. Costs
         *     0.02 USD per query, streamed or not; the sandbox allows 50 a month. Each query stands alone: nothing
         *     is remembered from the one before.
         *
         *     With `Accept: application/json` the whole answer comes at once. With `Accept: text/event-stream` it comes as server-sent
         *     events while it is written: each has `data: {"text": "…"}`, to be joined without a separator, and the last one is
         *     `event: done`, with the `query_id`. A stream that ends without `done` is incomplete.
         */
        post: operations["knowledge.ai_tutor.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List certificates
         * @description Newest first, revoked and expired certificates included.
         */
        get: operations["knowledge.certificates.list"];
        put?: never;
        /**
         * Issue a certificate
         * @description Issues a certificate that anybody can check without an account, by its QR code. Costs 0.05 USD per
         *     certificate. The sandbox allows 100 a month. What it says cannot be changed afterwards: revoke it and issue another.
         *     `knowledge.enrollments.complete` issues one by itself; call this for certificates without an enrollment.
         */
        post: operations["knowledge.certificates.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the certificate.
                 * @example cert_8xk2
                 */
                id: components["parameters"]["CertificateId"];
            };
            cookie?: never;
        };
        /**
         * Get a certificate
         * @description A certificate that you issued, revoked ones included.
         */
        get: operations["knowledge.certificates.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/certificates/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the certificate.
                 * @example cert_8xk2
                 */
                id: components["parameters"]["CertificateId"];
            };
            cookie?: never;
        };
        /**
         * Download a certificate as PDF
         * @description The printable certificate, with its QR code. This is the `pdf_url` of a certificate. It needs your key, so download it and
         *     pass the file on; for a link that anybody can open, give `qr_url`. `Range`, `If-Range` and `If-None-Match` work as in RFC 9110.
         */
        get: operations["knowledge.certificates.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/certificates/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the certificate.
                 * @example cert_8xk2
                 */
                id: components["parameters"]["CertificateId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a certificate
         * @description Public verification says `revoked` from now on. It cannot be undone, and what was paid for issuing it is not returned.
         *     Revoking a revoked certificate changes nothing. The body may be left out.
         */
        post: operations["knowledge.certificates.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List courses
         * @description Newest first, drafts and archived courses included. Where the gateway knows nothing but an academy's public catalogue, that
         *     holds the published courses alone: asking there for another state, or for a skill, gives 400.
         */
        get: operations["knowledge.courses.list"];
        put?: never;
        /**
         * Create a course
         * @description Creates a course that is still empty. Add lessons and quizzes to it afterwards. It is published at once unless `status` says
         *     `draft`; a draft is published in the dashboard.
         */
        post: operations["knowledge.courses.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/courses/{course_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the course.
                 * @example crs_abc
                 */
                course_id: components["parameters"]["CourseId"];
            };
            cookie?: never;
        };
        /**
         * Get a course
         * @description A course, and how much it holds. Read its lessons and quizzes with their own lists.
         */
        get: operations["knowledge.courses.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/courses/{course_id}/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the course.
                 * @example crs_abc
                 */
                course_id: components["parameters"]["CourseId"];
            };
            cookie?: never;
        };
        /**
         * List the lessons of a course
         * @description In the order in which they are taught, each with its whole content. Ask for small pages if lessons are long.
         */
        get: operations["knowledge.lessons.list"];
        put?: never;
        /**
         * Add a lesson to a course
         * @description Adds a lesson of text, of video, or of both. It goes to the end of the course unless `position` says otherwise.
         */
        post: operations["knowledge.lessons.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/courses/{course_id}/quizzes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the course.
                 * @example crs_abc
                 */
                course_id: components["parameters"]["CourseId"];
            };
            cookie?: never;
        };
        /**
         * List the quizzes of a course
         * @description In the order in which they are taken. The answers are included: do not pass them on to students.
         */
        get: operations["knowledge.quizzes.list"];
        put?: never;
        /**
         * Add a quiz to a course
         * @description Adds a quiz that is marked without a teacher. Each question has at least one correct option; a `single_choice` question has
         *     exactly one.
         */
        post: operations["knowledge.quizzes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List enrollments
         * @description Newest first, those that were completed or have expired included.
         */
        get: operations["knowledge.enrollments.list"];
        put?: never;
        /**
         * Enroll a student
         * @description Gives a student access to a published course. Enrolling is free; your organisation pays 1.00 USD a
         *     month for up to 50 students and 0.20 USD a month for each one more, however many
         *     courses they take. The sandbox allows 10 students. A student who is already enrolled in the course, or a course that is not
         *     published, gives 409.
         */
        post: operations["knowledge.enrollments.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/enrollments/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the enrollment.
                 * @example enr_5t9w
                 */
                id: components["parameters"]["EnrollmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete an enrollment
         * @description Marks the course as completed by the student, whatever the progress says, and issues the certificate if the course has
         *     certificates. That costs 0.05 USD per certificate, and nothing without one. It cannot be undone, but the
         *     certificate can be revoked. The body may be left out. An enrollment that is not active gives 409.
         */
        post: operations["knowledge.enrollments.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/enrollments/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the enrollment.
                 * @example enr_5t9w
                 */
                id: components["parameters"]["EnrollmentId"];
            };
            cookie?: never;
        };
        /**
         * Get the progress of a student
         * @description How much of the course the student has done, in percent, and in lessons and quizzes.
         */
        get: operations["knowledge.enrollments.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List skills
         * @description The tree of skills, flattened: a parent comes before its children, and `parent_slug` says where a skill hangs.
         */
        get: operations["knowledge.skills.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/skills/{slug}/courses": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of the skill.
                 * @example react_advanced
                 */
                slug: components["parameters"]["SkillSlug"];
            };
            cookie?: never;
        };
        /**
         * List the courses that develop a skill
         * @description Your published courses that develop this skill, or one below it in the tree. Newest first.
         */
        get: operations["knowledge.skills.courses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/knowledge/verify/{qr_token}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description What the QR code holds, the last segment of a certificate's `qr_url`.
                 * @example cert_8xk2
                 */
                qr_token: components["parameters"]["CertificateQrToken"];
            };
            cookie?: never;
        };
        /**
         * Verify a certificate
         * @description Says whether a certificate is genuine and still holds. Free, and needs no key: anybody who scans the QR code may ask. A
         *     revoked, expired or altered certificate is also answered with 200, so read `is_valid`; only an unknown token gives 404.
         */
        get: operations["knowledge.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logistics/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List alerts
         * @description The rules that you have set, newest first. What they noticed comes as `alert.triggered` events.
         */
        get: operations["logistics.alerts.list"];
        put?: never;
        /**
         * Create an alert
         * @description Sets a rule that watches devices. Each time that a device meets it, `alert.triggered` is sent to your webhook endpoints. Free.
         *     An `overspeed` alert without `speed_limit_kmh` is refused with 400, and so is a field that does not go with the type. A device
         *     has one speed limit: the newest alert sets it.
         */
        post: operations["logistics.alerts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logistics/carriers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List carriers
         * @description The companies that you can ship with, by name.
         */
        get: operations["logistics.carriers.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logistics/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List GPS devices
         * @description Newest first. `status` tells which of them are connected now.
         */
        get: operations["logistics.devices.list"];
        put?: never;
        /**
         * Register a GPS device
         * @description Enter `connection_url` in the device's settings; it then connects by itself, and its IMEI tells which one it is. Each device
         *     costs 3.99 USD a month. The sandbox has 2 devices; one more is refused with 429 and `quota_exceeded`. An IMEI
         *     that is registered already is refused with 409.
         */
        post: operations["logistics.devices.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logistics/devices/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the device.
                 * @example dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        /**
         * List where a device was
         * @description Positions between two times, oldest first. Without times, those of the last 24 hours. A longer span than 31 days is refused
         *     with 400.
         */
        get: operations["logistics.devices.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logistics/devices/{id}/position": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the device.
                 * @example dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        /**
         * Get where a device is
         * @description The newest position that the device has sent. A device that has never sent one is answered with 404.
         */
        get: operations["logistics.devices.position"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logistics/geofences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List geofences
         * @description The areas that you have drawn, newest first.
         */
        get: operations["logistics.geofences.list"];
        put?: never;
        /**
         * Create a geofence
         * @description Draws an area. Devices that cross its edge cause `geofence.entered` and `geofence.exited`, as `alert_on` says. Coordinates are
         *     `[latitude, longitude]`, latitude first. Free. An account may have 100; one more is refused with 429 and `quota_exceeded`.
         */
        post: operations["logistics.geofences.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logistics/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare what carriers ask
         * @description Asks all carriers at once, and answers a plain array: the cheapest first, then those that named no price. A price is in the
         *     currency that its carrier reckons in, such as DZD in Algeria. A carrier that is slow or away is listed with its `status` and
         *     does not delay the others. A commune that no carrier knows is refused with 400. Free. A quote books nothing and binds nobody.
         */
        post: operations["logistics.quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logistics/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shipments
         * @description Newest first, cancelled and delivered ones included. Each is as it was last seen; to look again, track it.
         */
        get: operations["logistics.shipments.list"];
        put?: never;
        /**
         * Create a shipment
         * @description Books the delivery with the carrier. Costs 0.50 USD for each shipment, and the carrier's fee, which
         *     `carrier_fee` tells. The sandbox allows 10 a month. A carrier that does not exist, or does not serve the place, is refused
         *     with 400. Carriers in Algeria collect whole dinars, and know a commune by the Latin name that is on their own list: another
         *     one is refused with the nearest names.
         */
        post: operations["logistics.shipments.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logistics/shipments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the shipment.
                 * @example shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["ShipmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a shipment
         * @description Calls the delivery off, as long as the carrier has not picked the package up; later it is refused with 409. Some carriers
         *     cannot cancel at all and also answer 409. Cancelling a cancelled shipment changes nothing. No event is sent.
         */
        post: operations["logistics.shipments.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logistics/shipments/{id}/track": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the shipment.
                 * @example shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["ShipmentId"];
            };
            cookie?: never;
        };
        /**
         * Track a shipment
         * @description Where the shipment is and every step that it took, in the same words for every carrier. Free.
         */
        get: operations["logistics.shipments.track"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charge a customer
         * @description Takes money from a customer at once, with nobody at a screen. Only a payment method that the customer agreed to have kept can
         *     be charged; card numbers are never taken here.
         *
         *     A charge that is declined is answered with 201 too: look at `status`, and at `failure_code`. A `pending` one, such as a bank
         *     transfer, is settled by the event `charge.succeeded` or `charge.failed`. Always send an `Idempotency-Key`: without one, a
         *     repeated request charges twice.
         *
         *     Cards and wallets cost 2.9 % and 0.30 USD per payment that succeeds, bank
         *     transfers (SEPA, ACH) 0.80 USD. Above 100,000 USD a month, cards and wallets cost
         *     2.4 % and 0.20 USD. Fees are kept back from your settlements. At most 50 charges
         *     a second on the Builder plan.
         */
        post: operations["pay.charges.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/checkouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List checkouts
         * @description Newest first, in every state.
         */
        get: operations["pay.checkouts.list"];
        put?: never;
        /**
         * Create a checkout
         * @description Makes a hosted page on which your customer pays once. Send them to `checkout_url` before `expires_at`, 30 minutes from now.
         *     Being sent back to `success_url` proves nothing: trust the event `checkout.completed`, or `pay.checkouts.get`.
         *
         *     The checkout itself is free. Cards and wallets cost 2.9 % and 0.30 USD per
         *     payment that succeeds, bank transfers (SEPA, ACH) 0.80 USD. Above 100,000 USD a month, cards and
         *     wallets cost 2.4 % and 0.20 USD. Fees are kept back from your settlements.
         *
         *     Which `methods` are open depends on the currency; one that is not is refused with 400. In DZD, `amount` is whole dinars: a
         *     multiple of 100, and at least 7500 (75 dinars). At most 100 checkouts a minute on the Builder plan.
         */
        post: operations["pay.checkouts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/checkouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the checkout.
                 * @example co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["CheckoutId"];
            };
            cookie?: never;
        };
        /**
         * Get a checkout
         * @description The state of a checkout, and the transaction that paid it.
         */
        get: operations["pay.checkouts.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an invoice
         * @description Writes a tax-compliant invoice for a payment and answers with the PDF itself. Keep it: there is no operation that gives it
         *     again, except a repetition with the same `Idempotency-Key` within 24 hours. The file name in `Content-Disposition` is the id
         *     that the event `invoice.generated` carries.
         *
         *     Free. A payment that has not succeeded is refused with 409.
         */
        post: operations["pay.invoices.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List refunds
         * @description Newest first, in every state.
         */
        get: operations["pay.refunds.list"];
        put?: never;
        /**
         * Refund a transaction
         * @description Gives a payment back, whole or in part, by the way that it was paid. Several refunds may follow each other until nothing is
         *     left; one that asks for more than is left, or for a payment that has not succeeded, is refused with 409.
         *
         *     Refunds are free, and the payment's fee comes back to you in proportion. A refund is `pending` at first: `refund.completed` or
         *     `refund.failed` tells how it went. The money is taken off your next settlement.
         */
        post: operations["pay.refunds.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List settlements
         * @description One statement per day and currency, newest first. A day is reconciled at 02:00 UTC of the next one and paid out within 24
         *     hours. Free.
         */
        get: operations["pay.settlements.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subscriptions
         * @description Newest first, cancelled ones included.
         */
        get: operations["pay.subscriptions.list"];
        put?: never;
        /**
         * Create a subscription
         * @description Charges a customer at the start of each period until they cancel. The customer gets an e-mail 7 days before each charge, and
         *     cancels at `portal_url`. The first charge is made when the trial ends, or at once without a trial; a first charge that is
         *     declined leaves the subscription `past_due`.
         *
         *     The subscription itself is free; each charge costs what `pay.charges.create` costs.
         */
        post: operations["pay.subscriptions.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List transactions
         * @description Payments and tries to pay, newest first. Refunds are listed with `pay.refunds.list`.
         */
        get: operations["pay.transactions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the transaction.
                 * @example tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        /**
         * Get a transaction
         * @description The state of a payment, how it was paid, and what is kept back for it.
         */
        get: operations["pay.transactions.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your requests
         * @description What your account asked in the mode of the key, with any of its keys, newest first. A request is listed a second after its
         *     answer, and for 30 days on the builder plan, 90 on enterprise, 7 on the sandbox plan and with a sandbox key. Requests without a
         *     valid key are nobody's. Free.
         */
        get: operations["requests.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the request, as in `X-Request-Id`.
                 * @example req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["RequestId"];
            };
            cookie?: never;
        };
        /**
         * Get one of your requests
         * @description The request with its headers, how long it took, and its bodies if your settings had them kept. Secrets and personal data are
         *     replaced by `[redacted]`. Free.
         */
        get: operations["requests.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what is kept of your requests
         * @description Whether the bodies of requests are kept, in the mode of the key. They are not, unless you have asked for it. Free.
         */
        get: operations["requests.settings.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is kept of your requests
         * @description Has the bodies of requests and answers kept from now on, or not any more, for all keys of your account in the mode of this one.
         *     Secrets and personal data in them are redacted. It reaches every gateway within seconds. Free.
         */
        patch: operations["requests.settings.update"];
        trace?: never;
    };
    "/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get this month's usage
         * @description What your account called this month (UTC), and what it cost, in the mode of the key. `from` and `to` ask for other days, from
         *     the beginning of the same month last year on; `group_by` also lists the parts. `total` adds up what is in `currency`, exactly.
         *     Counting runs behind the calls by a second or two: `as_of` says up to when all are counted. A sandbox key costs nothing. Free.
         */
        get: operations["usage.current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the usage of the last 12 months
         * @description One entry for each of the last 12 calendar months (UTC), this one included, in the mode of the key. Months from before your
         *     account was made are left out. Free.
         */
        get: operations["usage.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description Newest first, those of the key's mode. Secrets are never shown again. Free.
         */
        get: operations["webhooks.list"];
        put?: never;
        /**
         * Create a webhook endpoint
         * @description Registers an address that events of the key's mode are sent to. Each delivery is signed with the secret, which is shown this
         *     once. Free.
         */
        post: operations["webhooks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the webhook endpoint.
                 * @example we_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        /**
         * List the last delivery attempts
         * @description The last 100 attempts to deliver events to this endpoint, newest first. Older ones are not kept here. Free.
         */
        get: operations["webhooks.deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the webhook endpoint.
                 * @example we_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Sends the endpoint an event of type `webhook.test`, whatever it subscribes to. The answer does not wait for your endpoint;
         *     the list of deliveries shows how it went. A disabled endpoint gets 409. Free.
         */
        post: operations["webhooks.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "ai_tutor.queried": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The AI tutor was asked
         * @description Sent when the AI tutor has answered a question, streamed or not.
         */
        post: operations["ai_tutor.queried"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "alert.triggered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A device met an alert
         * @description Sent each time that a device meets one of your alerts, such as `overspeed` or `idle`.
         */
        post: operations["alert.triggered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "certificate.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A certificate was issued
         * @description Sent when a certificate has been issued, by itself or by completing an enrollment.
         */
        post: operations["certificate.issued"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "certificate.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A certificate was revoked
         * @description Sent once, when a certificate has been revoked. Not sent when one expires.
         */
        post: operations["certificate.revoked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "charge.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A charge failed
         * @description Sent when money could not be taken, by a checkout, by a direct charge or by a subscription.
         */
        post: operations["charge.failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "charge.succeeded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A charge succeeded
         * @description Sent when money has been taken, by a checkout, by a direct charge or by a subscription.
         */
        post: operations["charge.succeeded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "checkout.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A checkout was paid
         * @description Sent when a checkout has been paid. `charge.succeeded` is sent for the same payment, before or after it.
         */
        post: operations["checkout.completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "checkout.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A checkout expired
         * @description Sent when a checkout can no longer be paid, because its 30 minutes are over or the customer gave it up.
         */
        post: operations["checkout.expired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "course.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A course was created
         * @description Sent when a course has been created, published or as a draft.
         */
        post: operations["course.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "course.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A course was published
         * @description Sent when students can be enrolled in a course for the first time: right after `course.created`, or when a draft is published
         *     later.
         */
        post: operations["course.published"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "device.connected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A device connected
         * @description Sent when a device starts to report, for the first time or after it was away.
         */
        post: operations["device.connected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "device.disconnected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A device disconnected
         * @description Sent when a device has closed its connection or has been silent for too long.
         */
        post: operations["device.disconnected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "device.position_update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A device reported its position
         * @description Sent with the newest position of a device, every 30 seconds by default while it reports.
         */
        post: operations["device.position_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "email.bounced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An e-mail bounced
         * @description Sent when an e-mail came back, even after it seemed delivered. Stop writing to the address if `permanent`.
         */
        post: operations["email.bounced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "email.delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An e-mail was delivered
         * @description Sent when the recipient's mail server has taken an e-mail. It may still bounce later.
         */
        post: operations["email.delivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrollment.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A student completed a course
         * @description Sent when an enrollment has been completed, by a call or because the student has done everything. If that issues a
         *     certificate, `certificate.issued` is sent too.
         */
        post: operations["enrollment.completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrollment.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A student was enrolled
         * @description Sent when a student has been enrolled in a course.
         */
        post: operations["enrollment.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "geofence.entered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A device entered a geofence
         * @description Sent when a device is first seen inside a geofence whose `alert_on` is `enter` or `both`.
         */
        post: operations["geofence.entered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "geofence.exited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A device left a geofence
         * @description Sent when a device is first seen outside a geofence whose `alert_on` is `exit` or `both`.
         */
        post: operations["geofence.exited"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.generated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice was generated
         * @description Sent when an invoice has been written. The PDF itself went to the caller that asked for it.
         */
        post: operations["invoice.generated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was cancelled
         * @description Sent when an order is cancelled by the customer, by the merchant, or because it was not paid.
         */
        post: operations["order.cancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was created
         * @description Sent when an order comes in, from a call, the store or WhatsApp. It need not be paid yet.
         */
        post: operations["order.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was delivered
         * @description Sent when the carrier says that the customer has the parcel.
         */
        post: operations["order.delivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was paid
         * @description Sent when the whole total is paid. With `cod`, that is when the carrier has collected it.
         */
        post: operations["order.paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.refunded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was refunded
         * @description Sent for each refund of an order, full or partial, once the money is on its way back.
         */
        post: operations["order.refunded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.shipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was shipped
         * @description Sent when the shipment of the order is made. The `shipment.*` events tell the rest of the way.
         */
        post: operations["order.shipped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "product.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A product was created
         * @description Sent for each product that is added by a call, an import or in the store's admin. Not for a template's samples.
         */
        post: operations["product.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "product.stock_low": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The stock of a product is low
         * @description Sent when the stock falls to `low_stock_threshold` or below. Not again before it has risen above it.
         */
        post: operations["product.stock_low"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quiz.passed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A quiz was passed
         * @description Sent after `quiz.submitted` when the student has passed, each time that happens.
         */
        post: operations["quiz.passed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quiz.submitted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A quiz was submitted
         * @description Sent when a student has submitted a quiz and it has been marked, whether passed or not.
         */
        post: operations["quiz.submitted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "recording.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A recording is ready
         * @description Sent when the recording of a room that ended can be downloaded.
         */
        post: operations["recording.ready"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "refund.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A refund was made
         * @description Sent when the money of a refund has been given back.
         */
        post: operations["refund.completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "refund.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A refund failed
         * @description Sent when a refund could not be made. `failure_message` says why. No money has moved.
         */
        post: operations["refund.failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "room.ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A room ended
         * @description Sent when a room has ended, by a call, because it expired, or because everybody left.
         */
        post: operations["room.ended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "room.participant_joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A participant joined a room
         * @description Sent each time that somebody joins a room. Somebody who leaves and comes back is reported again.
         */
        post: operations["room.participant_joined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "room.started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A room started
         * @description Sent when a room has opened for people to join.
         */
        post: operations["room.started"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipment.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A shipment was created
         * @description Sent when the carrier has taken the booking.
         */
        post: operations["shipment.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipment.delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A shipment was delivered
         * @description Sent when the recipient has the package.
         */
        post: operations["shipment.delivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipment.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A shipment failed
         * @description Sent when an attempt fails, when the package goes back, and when the carrier calls the delivery off.
         *     `data.status` tells which: `failed`, `returned` or `cancelled`.
         */
        post: operations["shipment.failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipment.in_transit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A shipment is in transit
         * @description Sent at each step between pick-up and the last round, so often more than once.
         */
        post: operations["shipment.in_transit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipment.out_for_delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A shipment is out for delivery
         * @description Sent when a courier has set out with the package, again for each attempt.
         */
        post: operations["shipment.out_for_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipment.picked_up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A shipment was picked up
         * @description Sent when the carrier has the package. Some carriers never say so; `shipment.in_transit` then comes first.
         */
        post: operations["shipment.picked_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "sms.delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An SMS was delivered
         * @description Sent when the carrier reports that an SMS, with all its parts, reached the recipient.
         */
        post: operations["sms.delivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "sms.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An SMS failed
         * @description Sent when an SMS was refused or given up. It is not tried again.
         */
        post: operations["sms.failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "store.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A store was created
         * @description Sent when a store is ready to sell, whoever created it.
         */
        post: operations["store.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "store.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A store was deleted
         * @description Sent when a store is deleted. It can be brought back until `purge_at`.
         */
        post: operations["store.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A subscription was cancelled
         * @description Sent when a customer has cancelled a subscription, or when it has been given up after failed charges. It still runs until
         *     `current_period_ends_at`.
         */
        post: operations["subscription.cancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A subscription was created
         * @description Sent when a subscription has been made, before its first charge.
         */
        post: operations["subscription.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.payment_failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A subscription could not be charged
         * @description Sent when the charge of a period has failed. It is tried again at `next_charge_at`; when that is null, it is not tried again
         *     and `subscription.cancelled` follows.
         */
        post: operations["subscription.payment_failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.renewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A subscription was renewed
         * @description Sent when a new period has been paid, the first one included.
         */
        post: operations["subscription.renewed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "template.applied": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A template was applied
         * @description Sent when a store has been given a template, also when it is created with one.
         */
        post: operations["template.applied"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "transcript.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A transcript is ready
         * @description Sent when the transcript of a recorded room can be read.
         */
        post: operations["transcript.ready"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tts.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Speech is ready
         * @description Sent when the audio of a text has been made in full.
         */
        post: operations["tts.ready"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An endpoint is tested
         * @description Sent to one endpoint when a test is asked for, whatever events it subscribes to. Nothing has happened.
         */
        post: operations["webhook.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "whatsapp.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A WhatsApp message was read
         * @description Sent when the recipient opened a WhatsApp message. Never sent when they have turned read receipts off.
         */
        post: operations["whatsapp.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description An answer of the AI tutor. */
        AiTutorAnswer: {
            /** @description The answer, in Markdown. */
            answer: string;
            course_id: components["schemas"]["CourseId"];
            created_at: components["schemas"]["Timestamp"];
            /** @description Whether the course covers the question. If not, `answer` says so and nothing more. */
            in_scope: boolean;
            language: components["schemas"]["CourseLanguage"];
            query_id: string;
            /** @description The lessons that the answer comes from. */
            sources: components["schemas"]["AiTutorSource"][];
        };
        AiTutorAsk: {
            course_id: components["schemas"]["CourseId"];
            /** @description The language to answer in (BCP 47), such as `ar-DZ`. That of the course, when left out. */
            language?: string;
            question: string;
            /** @description Who asks. Named in the event `ai_tutor.queried`. */
            student_id?: string;
        };
        AiTutorEventData: {
            course_id: components["schemas"]["CourseId"];
            /** @description Whether the course covers the question. */
            in_scope: boolean;
            language: components["schemas"]["CourseLanguage"];
            query_id: string;
            question: string;
            /** @description Who asked, if the query said so. */
            student_id: string | null;
        };
        AiTutorQueriedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["AiTutorEventData"];
            /** @constant */
            type: "ai_tutor.queried";
        };
        AiTutorSource: {
            lesson_id: components["schemas"]["LessonId"];
            title: string;
        };
        /**
         * @description Server-sent events. `data` is `{"text": "…"}`, the next piece of the answer, until `event: done`, whose `data` is
         *     `{"query_id": "…"}`.
         */
        AiTutorStream: string;
        /** @description A rule that watches devices. */
        Alert: {
            alert_id: string;
            created_at: components["schemas"]["Timestamp"];
            device_ids: components["schemas"]["DeviceIds"];
            geofence_id: string | null;
            name: string | null;
            speed_limit_kmh: number | null;
            type: components["schemas"]["AlertType"];
        };
        AlertCreate: {
            device_ids?: components["schemas"]["DeviceIds"];
            /** @description For `geofence_enter` and `geofence_exit`. Any of your geofences, when left out. */
            geofence_id?: string;
            /** @description What you call it. */
            name?: string;
            /** @description For `overspeed`, which needs it. The speed that a device may have, in kilometres per hour. */
            speed_limit_kmh?: number;
            type: components["schemas"]["AlertTypeInput"];
        };
        /** @description Which rule met which device. `position` is left out when the device has never had one. */
        AlertEventData: {
            alert_id: string;
            alert_name: string | null;
            device_id: string;
            device_name: string;
            driver_id: string | null;
            geofence_id: string | null;
            occurred_at: components["schemas"]["Timestamp"];
            position?: components["schemas"]["Position"];
            /** @description How fast it was, in kilometres per hour. Null unless the type is `overspeed`. */
            speed_kmh: number | null;
            speed_limit_kmh: number | null;
            type: components["schemas"]["AlertType"];
        };
        AlertList: {
            data: components["schemas"]["Alert"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        AlertTriggeredEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["AlertEventData"];
            /** @constant */
            type: "alert.triggered";
        };
        /** @description What is watched for. */
        AlertType: string;
        /**
         * @description What to watch for. Except for speed, geofences and `device_offline`, the device itself notices it and decides when.
         * @enum {string}
         */
        AlertTypeInput: "overspeed" | "idle" | "geofence_enter" | "geofence_exit" | "device_offline" | "ignition_on" | "ignition_off" | "hard_acceleration" | "hard_braking" | "hard_cornering" | "accident" | "towing" | "sos" | "low_battery" | "power_cut" | "tampering" | "jamming" | "fuel_drop";
        /** @description What was owed for a month. */
        BillingInvoice: {
            currency: components["schemas"]["Currency"];
            /** Format: date */
            due_date: string;
            id: string;
            issued_at: components["schemas"]["Timestamp"];
            lines: components["schemas"]["BillingLine"][];
            /** @description The number on the invoice. */
            number: string;
            /**
             * Format: date-time
             * @description When it was paid.
             */
            paid_at: string | null;
            period: components["schemas"]["UsagePeriod"];
            status: string;
            total: components["schemas"]["DecimalAmount"];
        };
        /** @description One row of an invoice. Its cost is in the invoice's currency, rounded once, half to even; negative for a credit. */
        BillingLine: {
            cost: components["schemas"]["DecimalAmount"];
            /** @description The same for people to read. */
            description: string;
            /** @description What was counted. */
            meter: string;
            pillar: string;
            /** @description How many were counted, in the meter's unit. */
            quantity: number;
        };
        /** @description What an account owes and what it paid. */
        BillingOverview: {
            currency: components["schemas"]["Currency"];
            /** @description Past invoices, the newest first. */
            invoices: components["schemas"]["BillingInvoice"][];
            plan: components["schemas"]["UsagePlan"];
            upcoming: components["schemas"]["BillingUpcoming"];
        };
        /** @description The invoice that this month will become. */
        BillingUpcoming: {
            /**
             * Format: date-time
             * @description Calls up to this time are counted.
             */
            as_of: string;
            currency: components["schemas"]["Currency"];
            /**
             * Format: date
             * @description When it will be issued. Null when nothing will be.
             */
            invoice_date: string | null;
            lines: components["schemas"]["BillingLine"][];
            period: components["schemas"]["UsagePeriod"];
            total: components["schemas"]["DecimalAmount"];
        };
        /** @description A company that delivers. */
        Carrier: {
            /** @description Whether you can ship with it now. */
            available: boolean;
            carrier: components["schemas"]["CarrierName"];
            /** @description Whether the courier collects money from the recipient. */
            cash_on_delivery: boolean;
            /** @description Where it delivers. Empty when that is everywhere. */
            countries: components["schemas"]["ShipmentCountry"][];
            coverage: string;
            /** @description To the door, or to a desk where the recipient fetches it. */
            delivery_modes: components["schemas"]["ShipmentDeliveryMode"][];
            /** @description Whether TKAWEN talks to the carrier itself or through a partner. */
            integration: string;
            /** @description The heaviest package that it takes, in kilograms. Null when it sets no limit. */
            max_weight_kg: number | null;
        };
        CarrierList: {
            data: components["schemas"]["Carrier"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description A carrier, by the name that `logistics.carriers.list` and `logistics.quote` give it, such as `Yalidine`. */
        CarrierName: string;
        /** @description A certificate. */
        Certificate: {
            certificate_id: components["schemas"]["CertificateId"];
            course_id: components["schemas"]["CourseId"];
            created_at: components["schemas"]["Timestamp"];
            /** @description The enrollment that led to it. */
            enrollment_id: string | null;
            /** @description The SHA-256 of its content, in hexadecimal. */
            hash_sha256: string;
            /** @description Who issued it, as printed on it. */
            issued_by: string;
            /**
             * Format: date
             * @description The date on it.
             */
            issued_date: string;
            /**
             * Format: uri
             * @description The PDF. Opens with your key only.
             */
            pdf_url: string;
            /** @description What the QR code holds. `knowledge.verify` takes it. */
            qr_token: string;
            /**
             * Format: uri
             * @description The public page that its QR code leads to. Anybody can open it.
             */
            qr_url: string;
            recipient_id: components["schemas"]["StudentId"];
            /** @description The name that is printed on it. */
            recipient_name: string;
            /** @description Why it was revoked. Not public. */
            revocation_reason: string | null;
            /**
             * Format: date-time
             * @description When it was revoked.
             */
            revoked_at: string | null;
            skills: components["schemas"]["SkillSlug"][];
            /** @description Whether it holds. */
            status: string;
            title: string;
            verified_until: components["schemas"]["CertificateVerifiedUntil"];
        };
        CertificateEventData: {
            certificate_id: components["schemas"]["CertificateId"];
            course_id: components["schemas"]["CourseId"];
            /** @description The enrollment that led to it. */
            enrollment_id: string | null;
            issued_by: string;
            /** Format: date */
            issued_date: string;
            /**
             * Format: uri
             * @description The PDF. Opens with your key only.
             */
            pdf_url: string;
            /**
             * Format: uri
             * @description The public page that its QR code leads to.
             */
            qr_url: string;
            recipient_id: components["schemas"]["StudentId"];
            /** @description Why it was revoked. Not public. */
            revocation_reason: string | null;
            /**
             * Format: date-time
             * @description When it was revoked.
             */
            revoked_at: string | null;
            status: string;
            title: string;
        };
        /** @description The id of a certificate. */
        CertificateId: string;
        CertificateIssue: {
            course_id: components["schemas"]["CourseId"];
            /** @description Who issues it. Your organisation's name, when left out. */
            issued_by?: string;
            /**
             * Format: date
             * @description The date on it. Today (UTC), when left out.
             */
            issued_date?: string;
            recipient_id: components["schemas"]["StudentId"];
            /** @description The name to print. The one in the person's TKAWEN ID, when left out. */
            recipient_name?: string;
            /** @description The skills that it certifies. Those of the course, when left out. */
            skills?: components["schemas"]["SkillSlug"][];
            /** @description What it certifies. */
            title: string;
            /**
             * @description The last day on which it holds (`YYYY-MM-DD`), or `permanent`.
             * @default permanent
             */
            verified_until: string;
        };
        CertificateIssuedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["CertificateEventData"];
            /** @constant */
            type: "certificate.issued";
        };
        CertificateList: {
            data: components["schemas"]["Certificate"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        CertificateRevoke: {
            /** @description Why, for your own records. It is not shown to the public. */
            reason?: string;
        };
        CertificateRevokedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["CertificateEventData"];
            /** @constant */
            type: "certificate.revoked";
        };
        /** @description What anybody may know of a certificate. */
        CertificateVerification: {
            certificate_id: components["schemas"]["CertificateId"];
            course_title: string | null;
            /** @description The SHA-256 of its content, in hexadecimal. Null where it is not known, as without a seal. */
            hash_sha256: string | null;
            /** @description Whether it is genuine and holds now. True only while `status` is `live`. */
            is_valid: boolean;
            /** @description Who issued it. */
            issued_by: string;
            /** Format: date */
            issued_date: string;
            /**
             * Format: uri
             * @description The same for people to read.
             */
            qr_url: string;
            recipient_name: string;
            /**
             * Format: date-time
             * @description When it was revoked.
             */
            revoked_at: string | null;
            /** @description The signature of TKAWEN over the hash. It is checked here; you cannot check it yourself. */
            signature: string | null;
            skills: components["schemas"]["SkillSlug"][];
            /** @description Whether it holds. `invalid` means that its seal is missing or does not match, as when it was altered. */
            status: string;
            title: string;
            verified_until: components["schemas"]["CertificateVerifiedUntil"];
        };
        /** @description The last day on which it holds (`YYYY-MM-DD`), or `permanent`. */
        CertificateVerifiedUntil: string;
        /** @description Money taken from a customer, or a try that failed. */
        Charge: {
            amount: components["schemas"]["PayAmount"];
            charge_id: string;
            created_at: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            /** @description Who was charged, or null when that is not known. */
            customer_id: string | null;
            description: string | null;
            failure_code: components["schemas"]["PayFailureCode"];
            failure_message: components["schemas"]["PayFailureMessage"];
            metadata: components["schemas"]["PayMetadata"];
            method: components["schemas"]["PayMethod"];
            /** @description The kept payment method that was charged, or null when none was. */
            payment_method_id: string | null;
            /** @description A `pending` one is settled by the event `charge.succeeded` or `charge.failed`. */
            status: string;
            /** @description The transaction to look up, to refund or to invoice. */
            transaction_id: string;
        };
        ChargeCreate: {
            amount: components["schemas"]["PayAmountCreate"];
            currency: components["schemas"]["Currency"];
            /** @description Who is charged. */
            customer_id: string;
            /** @description What is paid for. The customer reads it on the receipt. */
            description?: string;
            metadata?: components["schemas"]["PayMetadataCreate"];
            /** @description Which of the customer's kept payment methods is charged. Their default one when left out. */
            payment_method_id?: string;
        };
        ChargeEventData: components["schemas"]["Charge"] & {
            /** @description The checkout that was paid by it, if any. */
            checkout_id: string | null;
            /** @description The subscription that it renews, if any. */
            subscription_id: string | null;
        };
        ChargeFailedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["ChargeEventData"];
            /** @constant */
            type: "charge.failed";
        };
        ChargeSucceededEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["ChargeEventData"];
            /** @constant */
            type: "charge.succeeded";
        };
        /** @description A hosted page on which a customer pays once. */
        Checkout: {
            amount: components["schemas"]["PayAmount"];
            /** Format: uri */
            cancel_url: string | null;
            checkout_id: string;
            /**
             * Format: uri
             * @description The page. Send the customer there.
             */
            checkout_url: string;
            /**
             * Format: date-time
             * @description When it was paid.
             */
            completed_at: string | null;
            created_at: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            /** @description Who pays or paid, or null until that is known. */
            customer_id: string | null;
            description: string | null;
            expires_at: components["schemas"]["Timestamp"];
            metadata: components["schemas"]["PayMetadata"];
            /** @description The ways to pay that the page offers. */
            methods: string[];
            /** @description Only an `open` one can still be paid. One that the customer gave up is `expired`. */
            status: string;
            /** Format: uri */
            success_url: string;
            /** @description The transaction that paid it, or null until it is paid. */
            transaction_id: string | null;
        };
        CheckoutCompletedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Checkout"];
            /** @constant */
            type: "checkout.completed";
        };
        CheckoutCreate: {
            amount: components["schemas"]["PayAmountCreate"];
            /**
             * Format: uri
             * @description Where the customer is sent after giving up or failing. `success_url` when left out.
             */
            cancel_url?: string;
            currency: components["schemas"]["Currency"];
            /** @description Who pays. A new customer is made when left out. */
            customer_id?: string;
            /** @description What is paid for. The customer reads it on the page. */
            description?: string;
            /**
             * @description The language of the page. The customer's own when left out, if the page has it.
             * @enum {string}
             */
            language?: "ar" | "en" | "fr";
            metadata?: components["schemas"]["PayMetadataCreate"];
            /** @description The ways to pay that the page offers. All that the currency allows when left out. */
            methods?: components["schemas"]["CheckoutMethod"][];
            /**
             * Format: uri
             * @description Where the customer is sent after paying. Coming back is no proof of payment.
             */
            success_url: string;
        };
        CheckoutExpiredEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Checkout"];
            /** @constant */
            type: "checkout.expired";
        };
        CheckoutList: {
            data: components["schemas"]["Checkout"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description A way to pay. `card` is any card, `wallet` a payment app, `transfer` a bank transfer, `ccp` a transfer to an Algerian postal
         *     account. `edahabia` and `cib` are the two Algerian cards, for when only one of them will do.
         * @enum {string}
         */
        CheckoutMethod: "card" | "wallet" | "transfer" | "ccp" | "edahabia" | "cib";
        /** @description A course. */
        Course: {
            /** @description Whether completing it issues a certificate. */
            certificate_enabled: boolean;
            /**
             * Format: date-time
             * @description When it was created. Null where that is not known.
             */
            created_at: string | null;
            description: string | null;
            /** @description How long it takes a student. */
            duration_hours: number | null;
            id: components["schemas"]["CourseId"];
            language: components["schemas"]["CourseLanguage"];
            level: string | null;
            /**
             * Format: date-time
             * @description When it was first published.
             */
            published_at: string | null;
            /** @description The skills that it develops. Empty where the academy keeps none. */
            skills: components["schemas"]["SkillSlug"][];
            /** @description Students can be enrolled while it is `published`. */
            status: string;
            title: string;
        };
        CourseCreate: {
            /**
             * @description Whether completing it issues a certificate. Certificates are priced apart.
             * @default true
             */
            certificate_enabled: boolean;
            /** @description What it teaches, and to whom. */
            description?: string;
            /** @description How long it takes a student. */
            duration_hours?: number;
            language: components["schemas"]["CourseLanguage"];
            /**
             * @description How much students know already.
             * @enum {string}
             */
            level?: "beginner" | "intermediate" | "advanced";
            /** @description The skills that it develops. They are printed on its certificates. */
            skills?: components["schemas"]["SkillSlug"][];
            /**
             * @description Students can be enrolled in a published course only.
             * @default published
             * @enum {string}
             */
            status: "draft" | "published";
            title: string;
        };
        CourseCreatedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["CourseEventData"];
            /** @constant */
            type: "course.created";
        };
        CourseDetail: components["schemas"]["Course"] & {
            /** @description Enrollments in any state. Null where that is not known. */
            enrollments_count: number | null;
            lessons_count: number;
            quizzes_count: number;
        };
        CourseEventData: {
            course_id: components["schemas"]["CourseId"];
            created_at: components["schemas"]["Timestamp"];
            language: components["schemas"]["CourseLanguage"];
            /**
             * Format: date-time
             * @description When it was first published.
             */
            published_at: string | null;
            skills: components["schemas"]["SkillSlug"][];
            status: string;
            title: string;
        };
        /** @description The id of a course. */
        CourseId: string;
        /** @description A language tag (BCP 47), such as `en` or `ar-DZ`. */
        CourseLanguage: string;
        CourseList: {
            data: components["schemas"]["Course"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        CoursePublishedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["CourseEventData"];
            /** @constant */
            type: "course.published";
        };
        /** @description An ISO 4217 currency code. */
        Currency: string;
        /** @description An exact amount of money as a decimal string. */
        DecimalAmount: string;
        /** @description A GPS device. */
        Device: {
            /**
             * Format: uri
             * @description Where the device sends its positions. Enter it in the device's settings.
             */
            connection_url: string;
            created_at: components["schemas"]["Timestamp"];
            device_id: string;
            driver_id: string | null;
            imei: string;
            /**
             * Format: date-time
             * @description When it last reported. Null until it does.
             */
            last_seen_at: string | null;
            name: string;
            /** @description How the device talks, such as `OsmAnd`. */
            protocol: string;
            region: string | null;
            /**
             * Format: uri
             * @description A page that shows the device on a map.
             */
            share_url: string;
            status: components["schemas"]["DeviceStatus"];
            /** @description A short id to print on the device or to say on the phone. */
            tkw_id: string;
            vehicle_type: string | null;
            wilaya: string | null;
        };
        DeviceConnectedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["DeviceEventData"];
            /** @constant */
            type: "device.connected";
        };
        DeviceCreate: {
            /** @description Who drives it. */
            driver_id?: string;
            /** @description The number that the device reports with. One device in the whole system may have it. */
            imei: string;
            /** @description What you call it. */
            name: string;
            /** @description Where it is based, as an ISO 3166-2 code such as `US-CA`. */
            region?: string;
            vehicle_type?: components["schemas"]["DeviceVehicleType"];
            /** @description In Algeria, the name of the wilaya where it is based, instead of `region`. */
            wilaya?: string;
        };
        DeviceDisconnectedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["DeviceEventData"];
            /** @constant */
            type: "device.disconnected";
        };
        /** @description The device, and what it now is. */
        DeviceEventData: {
            device_id: string;
            driver_id: string | null;
            name: string;
            occurred_at: components["schemas"]["Timestamp"];
            status: components["schemas"]["DeviceStatus"];
            tkw_id: string;
        };
        /** @description Devices by id. None means all your devices, later ones included. */
        DeviceIds: string[];
        DeviceList: {
            data: components["schemas"]["Device"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        DevicePositionUpdateEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Position"];
            /** @constant */
            type: "device.position_update";
        };
        /** @description Whether the device is connected. A device that has never reported is `unknown`. */
        DeviceStatus: string;
        /**
         * @description What carries the device.
         * @enum {string}
         */
        DeviceVehicleType: "bicycle" | "boat" | "bus" | "car" | "crane" | "motorcycle" | "person" | "pickup" | "scooter" | "tractor" | "trailer" | "truck" | "van" | "other";
        EmailBouncedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Message"];
            /** @constant */
            type: "email.bounced";
        };
        EmailCreate: {
            /**
             * Format: email
             * @description An address in a domain that is set up for your account. Your account's sender, when left out.
             */
            from?: string;
            /** @description The name that is shown with the sender's address. */
            from_name?: string;
            /** @description The same message as HTML. */
            html?: string;
            metadata?: components["schemas"]["MessageMetadataCreate"];
            /**
             * Format: email
             * @description Where answers go. To the sender, when left out.
             */
            reply_to?: string;
            subject: string;
            /** @description The message as plain text, for readers that show no HTML. */
            text: string;
            /**
             * Format: email
             * @description The address of the recipient.
             */
            to: string;
        };
        EmailDeliveredEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Message"];
            /** @constant */
            type: "email.delivered";
        };
        /** @description A student's place in a course. */
        Enrollment: {
            /** @description The certificate that it led to. */
            certificate_id: string | null;
            /**
             * Format: date-time
             * @description When it was completed.
             */
            completed_at: string | null;
            course_id: components["schemas"]["CourseId"];
            enrolled_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When the student's access ends. Null when it does not.
             */
            expires_at: string | null;
            id: components["schemas"]["EnrollmentId"];
            /** @description How many percent of the course are done. */
            progress: number;
            /** @description The student can learn while it is `active`. */
            status: string;
            student_id: components["schemas"]["StudentId"];
        };
        EnrollmentComplete: {
            /** @description Who issues the certificate. Your organisation's name, when left out. */
            issued_by?: string;
            /**
             * Format: date
             * @description The date on the certificate. Today (UTC), when left out.
             */
            issued_date?: string;
            /** @description The title of the certificate. The course's title, when left out. */
            title?: string;
        };
        EnrollmentCompleted: components["schemas"]["Enrollment"] & {
            certificate?: components["schemas"]["Certificate"];
        };
        EnrollmentCompletedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["EnrollmentEventData"];
            /** @constant */
            type: "enrollment.completed";
        };
        EnrollmentCreate: {
            course_id: components["schemas"]["CourseId"];
            /**
             * Format: date-time
             * @description When the student's access ends. Never, when left out.
             */
            expires_at?: string;
            student_id: components["schemas"]["StudentId"];
        };
        EnrollmentCreatedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["EnrollmentEventData"];
            /** @constant */
            type: "enrollment.created";
        };
        EnrollmentEventData: {
            /** @description The certificate that it led to. */
            certificate_id: string | null;
            /**
             * Format: date-time
             * @description When it was completed.
             */
            completed_at: string | null;
            course_id: components["schemas"]["CourseId"];
            enrolled_at: components["schemas"]["Timestamp"];
            enrollment_id: components["schemas"]["EnrollmentId"];
            status: string;
            student_id: components["schemas"]["StudentId"];
        };
        /** @description The id of an enrollment. */
        EnrollmentId: string;
        EnrollmentList: {
            data: components["schemas"]["Enrollment"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description How far a student has come. */
        EnrollmentProgress: {
            course_id: components["schemas"]["CourseId"];
            enrollment_id: components["schemas"]["EnrollmentId"];
            /**
             * Format: date-time
             * @description When the student last did something in the course.
             */
            last_activity_at: string | null;
            lessons_completed: number;
            lessons_count: number;
            /** @description How much of the course is done. */
            percent: number;
            quizzes_count: number;
            quizzes_passed: number;
            status: string;
            student_id: components["schemas"]["StudentId"];
        };
        /** @description The stable code of an error. New codes may be added; treat one that you do not know by its status. */
        ErrorCode: string;
        /** @description What every event has. Deliveries repeat; `id` tells a repetition. */
        Event: {
            created_at: components["schemas"]["Timestamp"];
            /** @description The facts. */
            data: Record<string, never>;
            id: string;
            mode: components["schemas"]["Mode"];
            /** @description What happened. */
            type: string;
        };
        /**
         * @description A type of event. `*` stands for all, those that are added later included.
         * @enum {string}
         */
        EventType: "*" | "room.started" | "room.ended" | "room.participant_joined" | "sms.delivered" | "sms.failed" | "whatsapp.read" | "email.delivered" | "email.bounced" | "recording.ready" | "transcript.ready" | "tts.ready" | "checkout.completed" | "checkout.expired" | "charge.succeeded" | "charge.failed" | "refund.completed" | "refund.failed" | "subscription.created" | "subscription.cancelled" | "subscription.renewed" | "subscription.payment_failed" | "invoice.generated" | "store.created" | "store.deleted" | "product.created" | "product.stock_low" | "order.created" | "order.paid" | "order.shipped" | "order.delivered" | "order.cancelled" | "order.refunded" | "template.applied" | "course.created" | "course.published" | "enrollment.created" | "enrollment.completed" | "certificate.issued" | "certificate.revoked" | "quiz.submitted" | "quiz.passed" | "ai_tutor.queried" | "device.connected" | "device.disconnected" | "device.position_update" | "geofence.entered" | "geofence.exited" | "alert.triggered" | "shipment.created" | "shipment.picked_up" | "shipment.in_transit" | "shipment.out_for_delivery" | "shipment.delivered" | "shipment.failed";
        /** @description An area that devices enter and leave. */
        Geofence: {
            alert_on: string;
            coordinates: components["schemas"]["GeofencePoint"][];
            created_at: components["schemas"]["Timestamp"];
            device_ids: components["schemas"]["DeviceIds"];
            geofence_id: string;
            name: string;
            /** @description Metres from the centre of a circle, or to each side of a corridor. Null for a polygon. */
            radius_m: number | null;
            type: string;
        };
        /**
         * @description Which crossings are sent to your webhook endpoints.
         * @default both
         * @enum {string}
         */
        GeofenceAlertOn: "enter" | "exit" | "both";
        /** @description An area around a point. */
        GeofenceCircleCreate: {
            alert_on?: components["schemas"]["GeofenceAlertOn"];
            /** @description The centre, alone. */
            coordinates: components["schemas"]["GeofencePoint"][];
            device_ids?: components["schemas"]["DeviceIds"];
            name: components["schemas"]["GeofenceName"];
            radius_m: components["schemas"]["GeofenceRadius"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "circle";
        };
        /** @description A way and the strip on both sides of it. */
        GeofenceCorridorCreate: {
            alert_on?: components["schemas"]["GeofenceAlertOn"];
            /** @description The points of the way, in order. */
            coordinates: components["schemas"]["GeofencePoint"][];
            device_ids?: components["schemas"]["DeviceIds"];
            name: components["schemas"]["GeofenceName"];
            radius_m: components["schemas"]["GeofenceRadius"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "corridor";
        };
        GeofenceCreate: components["schemas"]["GeofencePolygonCreate"] | components["schemas"]["GeofenceCircleCreate"] | components["schemas"]["GeofenceCorridorCreate"];
        GeofenceEnteredEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["GeofenceEventData"];
            /** @constant */
            type: "geofence.entered";
        };
        /** @description Which device crossed the edge of which geofence, and where it was then. */
        GeofenceEventData: {
            device_id: string;
            device_name: string;
            driver_id: string | null;
            geofence_id: string;
            geofence_name: string;
            occurred_at: components["schemas"]["Timestamp"];
            position: components["schemas"]["Position"];
        };
        GeofenceExitedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["GeofenceEventData"];
            /** @constant */
            type: "geofence.exited";
        };
        GeofenceList: {
            data: components["schemas"]["Geofence"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description What you call it. */
        GeofenceName: string;
        /** @description A point as `[latitude, longitude]`. Latitude comes first. */
        GeofencePoint: [
            components["schemas"]["PositionLatitude"],
            components["schemas"]["PositionLongitude"]
        ];
        /** @description An area with corners. */
        GeofencePolygonCreate: {
            alert_on?: components["schemas"]["GeofenceAlertOn"];
            /** @description The corners in order. The last one joins the first by itself. */
            coordinates: components["schemas"]["GeofencePoint"][];
            device_ids?: components["schemas"]["DeviceIds"];
            name: components["schemas"]["GeofenceName"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "polygon";
        };
        /** @description Metres from the centre of a circle, or to each side of a corridor. */
        GeofenceRadius: number;
        /** @description How the gateway is doing. */
        Health: {
            /** @description The name of the program, `tkawen-api`. */
            gateway: string;
            pillars: components["schemas"]["HealthPillars"];
            /** @description Where it runs. */
            region: string;
            /** @description The SHA-256 of the contract that it serves, as at `/openapi.json`, in hexadecimal. */
            spec_sha256: string;
            /** @description The gateway as a whole. New values may be added. */
            status: string;
            /** @description The version of the program. */
            version: string;
        };
        HealthPillar: {
            status: components["schemas"]["HealthStatus"];
            upstreams: components["schemas"]["HealthUpstream"][];
        };
        /** @description The seven pillars. */
        HealthPillars: {
            commerce: components["schemas"]["HealthPillar"];
            connect: components["schemas"]["HealthPillar"];
            developer: components["schemas"]["HealthPillar"];
            identity: components["schemas"]["HealthPillar"];
            knowledge: components["schemas"]["HealthPillar"];
            logistics: components["schemas"]["HealthPillar"];
            pay: components["schemas"]["HealthPillar"];
        };
        /** @description How a pillar, or a service behind it, is doing. New values may be added. */
        HealthStatus: string;
        /** @description A service behind a pillar. */
        HealthUpstream: {
            /**
             * Format: date-time
             * @description When it was last looked at. Null when it never was.
             */
            checked_at: string | null;
            name: string;
            status: components["schemas"]["HealthStatus"];
        };
        /** @description What the registry says about a person. */
        IdentityVerification: {
            /** @description How well the facts match. 1 is an exact match. */
            match_score: number;
            /** @description Names this check. */
            session_id: string;
            /** @description The person's trust score after this check. */
            trust_score: number;
            /** @description Whether the registry knows this person by these facts. */
            verified: boolean;
            /** @description The fields that match. */
            verified_fields: string[];
        };
        IdentityVerificationCreate: {
            /** @description The country that issued the document (ISO 3166-1 alpha-2). */
            country: string;
            /** Format: date */
            date_of_birth: string;
            /** @description As on the document, in any script. */
            first_name: string;
            /** @description As on the document, in any script. */
            last_name: string;
            /** @description The number of the identity document as the country's registry writes it, such as 16 digits. */
            national_id: string;
        };
        InvoiceCreate: {
            /** @description Whether the tax is shown in lines of its own. It is, when left out. The total stays what was paid. */
            include_tax?: boolean;
            /**
             * @deprecated
             * @description The older name of `include_tax` with `tax_region` `DZ` (TVA is the Algerian value added tax). Refused next to an
             *     `include_tax` that differs, or to another `tax_region`.
             */
            include_tva?: boolean;
            /** @description The language of the document, such as `en`, `fr` or `ar`. English when left out or not known. */
            language?: string;
            /**
             * @description Whose tax rules apply: `EU`, a country (ISO 3166-1, such as `DZ`) or a part of one (ISO 3166-2, such as `US-CA`).
             *     Taken from your account when left out.
             */
            tax_region?: string;
            /** @description The payment to invoice. It must have succeeded. */
            transaction_id: string;
        };
        InvoiceGeneratedEvent: components["schemas"]["Event"] & {
            data: {
                amount: components["schemas"]["PayAmount"];
                created_at: components["schemas"]["Timestamp"];
                currency: components["schemas"]["Currency"];
                invoice_id: string;
                language: string;
                /** @description The number printed on it. */
                number: string;
                /** @description The tax within `amount`, in the same minor unit. */
                tax_amount: number;
                tax_region: string | null;
                transaction_id: string;
            };
            /** @constant */
            type: "invoice.generated";
        };
        /** @description An IPv4 or IPv6 address, or a range of them in CIDR notation, such as `203.0.113.0/24`. */
        IpRange: string;
        /** @description An API key, without its secret. */
        Key: {
            /** @description The addresses that it may be used from. From anywhere, when empty. */
            allowed_ips: string[];
            /** @description The origins of the pages that a publishable key may be used from. */
            allowed_origins: string[];
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it stops working by itself.
             */
            expires_at: string | null;
            id: string;
            /**
             * Format: date-time
             * @description When it was last used, give or take a minute. Null when it never was.
             */
            last_used_at: string | null;
            /** @description The last four characters of the secret. */
            last4: string;
            /** @description Your own notes on the key. */
            metadata: {
                [key: string]: string;
            };
            mode: components["schemas"]["Mode"];
            name: string;
            /** @description The id of the key that a rotation made in its place. */
            replaced_by: string | null;
            /**
             * Format: date-time
             * @description When it was revoked.
             */
            revoked_at: string | null;
            scopes: string[];
            type: string;
        };
        KeyCreate: {
            /** @description The addresses that it may be used from. From anywhere, when left out or empty. */
            allowed_ips?: components["schemas"]["IpRange"][];
            /** @description The origins of the pages that a publishable key may be used from. It needs at least one. */
            allowed_origins?: components["schemas"]["WebOrigin"][];
            /**
             * Format: date-time
             * @description When it stops working. Never, when left out.
             */
            expires_at?: string;
            metadata?: components["schemas"]["KeyMetadataInput"];
            /**
             * @description The mode of the calling key, unless told. A live key may make sandbox keys; never the other way round.
             * @enum {string}
             */
            mode?: "sandbox" | "live";
            /** @description What you call it. */
            name: string;
            /** @description What the key may do. None that the calling key lacks. */
            scopes: components["schemas"]["Scope"][];
            /**
             * @description A publishable key may be put into a page or an app; it opens only the operations that say so.
             * @default secret
             * @enum {string}
             */
            type: "secret" | "publishable";
        };
        KeyList: {
            data: components["schemas"]["Key"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Your own notes on the key. */
        KeyMetadataInput: {
            [key: string]: string;
        };
        KeyRotate: {
            /**
             * @description How long the old secret goes on working, up to 7 days. 0 ends it at once.
             * @default 0
             */
            grace_seconds: number;
        };
        KeyRotated: components["schemas"]["KeyWithSecret"] & {
            replaced: components["schemas"]["Key"];
        };
        KeyScopeUpdate: {
            /** @description What is left to the key. None that it lacks now. */
            scopes: components["schemas"]["Scope"][];
        };
        KeyWithSecret: {
            key: components["schemas"]["Key"];
            /**
             * Format: password
             * @description The key itself. Shown this once.
             */
            secret: string;
        };
        /** @description A lesson of a course. */
        Lesson: {
            /** @description The text, in Markdown. */
            content: string | null;
            course_id: components["schemas"]["CourseId"];
            created_at: components["schemas"]["Timestamp"];
            duration_seconds: number | null;
            id: components["schemas"]["LessonId"];
            /** @description Whether people who are not enrolled can see it. */
            is_free_preview: boolean;
            /** @description Its place in the course, from 1. */
            position: number;
            title: string;
            /** Format: uri */
            video_url: string | null;
        };
        LessonCreate: {
            /** @description The text, in Markdown. */
            content?: string;
            /** @description How long it takes a student. */
            duration_seconds?: number;
            /**
             * @description Whether people who are not enrolled can see it.
             * @default false
             */
            is_free_preview: boolean;
            /** @description Its place in the course, from 1. Lessons from there on move back. The end, when left out. */
            position?: number;
            title: string;
            /**
             * Format: uri
             * @description Where the video is.
             */
            video_url?: string;
        };
        /** @description The id of a lesson. */
        LessonId: string;
        LessonList: {
            data: components["schemas"]["Lesson"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description The body, in which `[redacted]` takes the place of secrets and personal data. Null when there was none, while your settings keep no
         *     bodies, and for one that is neither JSON nor text, that streamed, or that had more than 64 KiB.
         */
        LoggedBody: string | null;
        /** @description The headers that help to understand the exchange, in lower case. Credentials and cookies are never among them. */
        LoggedHeaders: {
            [key: string]: string;
        };
        /** @description One of your requests, as the gateway saw it. */
        LoggedRequest: {
            /** @description Milliseconds from the first byte of the request to the last of its answer. */
            duration_ms: number;
            /** @description The `error` of the answer, or what cut the answer short. Null when all went well. */
            error: string | null;
            /** @description The id of the request, as in `X-Request-Id`. */
            id: string;
            /** @description The API key that made it. Null for a person's access token. */
            key_id: string | null;
            method: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The operation, such as `connect.rooms.create`. Null when there is none at this path. */
            operation: string | null;
            /** @description Without its query. */
            path: string;
            /** @description Whether the answer was that of an earlier request with this `Idempotency-Key`. */
            replayed: boolean;
            /** @description The size of the body that you sent. */
            request_bytes: number;
            /** @description The size of the body of the answer. */
            response_bytes: number;
            /** @description The HTTP status. 499 when you left before the answer began. */
            status: number;
            /** @description Milliseconds of it until the service behind the operation had answered. Null when none was asked. */
            upstream_ms: number | null;
        };
        LoggedRequestDetail: components["schemas"]["LoggedRequest"] & {
            request_body: components["schemas"]["LoggedBody"];
            request_headers: components["schemas"]["LoggedHeaders"];
            response_body: components["schemas"]["LoggedBody"];
            response_headers: components["schemas"]["LoggedHeaders"];
        };
        LoggedRequestList: {
            data: components["schemas"]["LoggedRequest"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Whoever calls. */
        Me: components["schemas"]["MeKey"] | components["schemas"]["MeUser"];
        /** @description The API key that calls. */
        MeKey: {
            /** @description The account that pays. */
            account_id: string;
            /**
             * Format: date-time
             * @description When the key stops working by itself.
             */
            expires_at: string | null;
            key_id: string;
            mode: components["schemas"]["Mode"];
            /** @description What you called the key. */
            name: string;
            /**
             * Format: email
             * @description The e-mail address of the account's owner.
             */
            owner: string;
            plan: components["schemas"]["UsagePlan"];
            quota: components["schemas"]["MeQuota"];
            scopes: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "key";
        };
        /** @description The account's monthly allowance in this mode. */
        MeQuota: {
            /** @description Calls that were answered since the month began (UTC), over all pillars. */
            calls_this_month: number;
            /** @description How many calls each pillar may take in a month. Null when the plan sets no limit. */
            limit: number | null;
        };
        /** @description An SMS, a WhatsApp message or an e-mail, and how far it got. The text is not kept in it. */
        Message: {
            channel: string;
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it reached the recipient.
             */
            delivered_at: string | null;
            /**
             * Format: date-time
             * @description When it was given up.
             */
            failed_at: string | null;
            failure?: components["schemas"]["MessageFailure"];
            /** @description The sender that the recipient sees. Null until it is known. */
            from: string | null;
            message_id: string;
            /** @description The notes that you sent with it. */
            metadata: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When the recipient opened it.
             */
            read_at: string | null;
            /** @description The number of parts that an SMS is sent in. Null for other channels. */
            segments: number | null;
            /**
             * Format: date-time
             * @description When it was handed to the carrier.
             */
            sent_at: string | null;
            /** @description How far it got. Only WhatsApp reports `read`. */
            status: string;
            /** @description The phone number or e-mail address of the recipient. */
            to: string;
        };
        /** @description Why a message did not arrive. Present when its status is `failed`. */
        MessageFailure: {
            /** @description The reason, for programs. */
            code: string;
            /** @description The reason, for a person to read. */
            detail: string;
            /** @description Whether the same message to the same recipient would fail again. */
            permanent: boolean;
        };
        MessageList: {
            data: components["schemas"]["Message"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Your own notes. They come back with the message and its events, and are not sent to anybody. */
        MessageMetadataCreate: {
            [key: string]: string;
        };
        /** @description A phone number in E.164, such as `+213550123456`. */
        MessagePhoneNumber: string;
        /** @description The person whose OIDC access token calls. */
        MeUser: {
            /** @description The account that pays. */
            account_id: string;
            /** Format: email */
            email: string | null;
            mode: components["schemas"]["Mode"];
            name: string;
            quota: components["schemas"]["MeQuota"];
            /** @description What the person may do in the account. */
            roles: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "user";
            user_id: string;
        };
        /** @description Whether a key, or what was made with it, belongs to the sandbox or to real services. */
        Mode: string;
        /** @description The `cursor` of the next page, or null on the last one. */
        NextCursor: string | null;
        /** @description An OpenID Connect discovery document. It may hold more than what is listed here. */
        OidcDiscovery: {
            acr_values_supported?: string[];
            /** Format: uri */
            authorization_endpoint: string;
            claims_parameter_supported?: boolean;
            claims_supported?: string[];
            code_challenge_methods_supported?: string[];
            /** Format: uri */
            device_authorization_endpoint?: string;
            /** Format: uri */
            end_session_endpoint?: string;
            grant_types_supported?: string[];
            id_token_signing_alg_values_supported: string[];
            /** Format: uri */
            introspection_endpoint?: string;
            /**
             * Format: uri
             * @description Compare it exactly with `iss` in tokens, the slash at the end included.
             */
            issuer: string;
            /**
             * Format: uri
             * @description The keys that tokens are signed with.
             */
            jwks_uri: string;
            request_parameter_supported?: boolean;
            response_modes_supported?: string[];
            response_types_supported: string[];
            /** Format: uri */
            revocation_endpoint?: string;
            scopes_supported?: string[];
            subject_types_supported: string[];
            /** Format: uri */
            token_endpoint: string;
            token_endpoint_auth_methods_supported?: string[];
            /** Format: uri */
            userinfo_endpoint?: string;
        };
        /** @description An order. Its amounts are in minor units of `currency`. */
        Order: {
            /**
             * Format: date-time
             * @description When it was cancelled.
             */
            cancelled_at: string | null;
            carrier: string | null;
            created_at: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            customer: components["schemas"]["OrderCustomer"];
            /**
             * Format: date-time
             * @description When the customer got it.
             */
            delivered_at: string | null;
            id: components["schemas"]["OrderId"];
            items: components["schemas"]["OrderItem"][];
            /** @description What the customer asks for. */
            note: string | null;
            /**
             * Format: date-time
             * @description When it was paid.
             */
            paid_at: string | null;
            payment_method: string;
            payment_status: string;
            /**
             * Format: uri
             * @description Where the customer pays. Null with `cod`, and once nothing is to be paid.
             */
            payment_url: string | null;
            /** @description Your own name for the order. */
            reference: string | null;
            /** @description What has been given back so far. */
            refunded_amount: number;
            /** @description The logistics shipment, once it is shipped. */
            shipment_id: string | null;
            /**
             * Format: date-time
             * @description When the carrier was given it.
             */
            shipped_at: string | null;
            shipping?: components["schemas"]["OrderShipping"];
            /** @description What the store charges for shipping, by its own settings. */
            shipping_fee: number;
            /** @description How far it is. A `cod` order goes from pending to shipped. Refunded once the whole total was given back. */
            status: string;
            store_id: components["schemas"]["StoreId"];
            /** @description The items together. */
            subtotal: number;
            /** @description What the customer pays. */
            total: number;
            /** @description The carrier's own number of the parcel. */
            tracking_number: string | null;
        };
        OrderAddressFields: {
            /** @description Street and number. */
            address?: string;
            city?: string;
            /** @description In Algeria, the commune by name. Takes the place of `city`. */
            commune?: string;
            /** @description ISO 3166-1 alpha-2. When left out, the store's own country. */
            country?: string;
            postal_code?: string;
            /** @description A state or province, such as `CA`. */
            region?: string;
            /** @description In Algeria, the wilaya by name. Takes the place of `region`, and `country` is then DZ. */
            wilaya?: string;
        };
        OrderCancelledEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["OrderCancelledEventData"];
            /** @constant */
            type: "order.cancelled";
        };
        OrderCancelledEventData: components["schemas"]["OrderEventData"] & {
            /** @description Why it was cancelled. */
            reason: string;
        };
        OrderCreate: {
            customer: components["schemas"]["OrderCreateCustomer"];
            items: components["schemas"]["OrderCreateItem"][];
            /** @description What the customer asks for, in their words. */
            note?: string;
            /**
             * @description How the customer pays. `cod` is cash on delivery. Which ones a store takes depends on its country.
             * @enum {string}
             */
            payment_method: "card" | "wallet" | "transfer" | "cod" | "ccp" | "edahabia" | "cib" | "tabby" | "tamara" | "mada" | "fawry";
            /** @description Your own name for the order. */
            reference?: string;
            shipping?: components["schemas"]["OrderCreateShipping"];
            store_id: components["schemas"]["StoreId"];
        };
        OrderCreateCustomer: {
            /** Format: email */
            email?: string;
            name: string;
            /** @description In international form (E.164). */
            phone: string;
        };
        OrderCreatedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["OrderEventData"];
            /** @constant */
            type: "order.created";
        };
        OrderCreateItem: {
            product_id: components["schemas"]["ProductId"];
            quantity: number;
        };
        /**
         * @description Where the goods go: `country`, `region`, `city` and `address`, or in Algeria `wilaya`, `commune` and `address`. Leave the whole
         *     object out for goods that are not sent.
         */
        OrderCreateShipping: components["schemas"]["OrderAddressFields"] & {
            /**
             * @description Whether the customer fetches the parcel at the carrier's desk. `address` is not needed then.
             * @default false
             */
            stop_desk: boolean;
        };
        /** @description Who ordered. */
        OrderCustomer: {
            /** Format: email */
            email: string | null;
            name: string;
            phone: string;
        };
        OrderDeliveredEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["OrderEventData"];
            /** @constant */
            type: "order.delivered";
        };
        OrderEventData: {
            order: components["schemas"]["Order"];
            order_id: components["schemas"]["OrderId"];
            store_id: components["schemas"]["StoreId"];
        };
        /** @description The id of an order. */
        OrderId: string;
        /** @description A line of an order, as it was when it was ordered. */
        OrderItem: {
            currency: components["schemas"]["Currency"];
            name: string;
            /** @description Of one. */
            price: number;
            product_id: components["schemas"]["ProductId"];
            quantity: number;
            /** @description Of all of them. */
            total: number;
        };
        OrderList: {
            data: components["schemas"]["Order"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        OrderPaidEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["OrderEventData"];
            /** @constant */
            type: "order.paid";
        };
        OrderRefund: {
            /** @description What to give back, in minor units of `currency`. All that is left, when left out. */
            amount?: number;
            currency?: components["schemas"]["Currency"];
            /** @description Why. The customer can see it. */
            reason?: string;
            /**
             * @description Whether the goods of the order go back to stock. It works once for an order.
             * @default false
             */
            restock: boolean;
        };
        OrderRefundedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["OrderRefundedEventData"];
            /** @constant */
            type: "order.refunded";
        };
        OrderRefundedEventData: components["schemas"]["OrderEventData"] & {
            /** @description What this refund gave back, in minor units of `currency`. */
            amount: number;
            currency: components["schemas"]["Currency"];
            /** @description Why, as the refund said. */
            reason: string | null;
        };
        OrderShip: {
            /** @description A carrier, as `logistics.carriers.list` names it. When left out, the cheapest one that serves the address. */
            carrier?: string;
            currency?: components["schemas"]["Currency"];
            /** @description What it is insured for, in minor units of `currency`. The order's subtotal, when left out. */
            declared_value?: number;
            from?: components["schemas"]["OrderShipFrom"];
            /** @description What the parcel weighs, in kilograms. */
            weight_kg: number;
        };
        /** @description Where the carrier fetches the parcel. The store's own address, when left out. */
        OrderShipFrom: components["schemas"]["OrderAddressFields"] & {
            /** @description Who hands it over. */
            name?: string;
            /** @description In international form (E.164). */
            phone?: string;
        };
        OrderShippedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["OrderEventData"];
            /** @constant */
            type: "order.shipped";
        };
        /** @description Where the goods go. What the order did not give is null. */
        OrderShipping: {
            address: string | null;
            city: string | null;
            commune: string | null;
            country: string | null;
            postal_code: string | null;
            region: string | null;
            /** @description Whether the customer fetches the parcel at the carrier's desk. */
            stop_desk: boolean;
            wilaya: string | null;
        };
        /** @description An amount in the minor unit of `currency`, such as 2900 for 29 dollars. */
        PayAmount: number;
        /** @description An amount in the minor unit of `currency`, such as 2900 for 29 dollars. DZD has 2 minor digits. */
        PayAmountCreate: number;
        /** @description Why it failed, for programs. Null unless it failed. */
        PayFailureCode: string | null;
        /** @description Why it failed, for people. Null unless it failed. */
        PayFailureMessage: string | null;
        /** @description What you attached. Comes back as you sent it. */
        PayMetadata: {
            [key: string]: string;
        };
        /** @description Your own facts, such as an order number. They come back in answers and events. No card or identity data. */
        PayMetadataCreate: {
            [key: string]: string;
        };
        /** @description How it was paid, or null while nobody has chosen. */
        PayMethod: string | null;
        /**
         * @description Where a device was at `recorded_at`, by the device's own clock. `received_at` is when the position arrived. What a device does
         *     not measure is null.
         */
        Position: {
            /** @description How far off the position may be, in metres. */
            accuracy_m: number | null;
            /** @description The nearest postal address. */
            address: string | null;
            /** @description Metres above sea level. */
            altitude_m: number | null;
            battery_percent: number | null;
            /** @description The direction of travel, in degrees clockwise from north. */
            course: number;
            device_id: string;
            /** @description The geofences that it was inside. */
            geofence_ids: string[];
            /** @description Whether the engine is on. */
            ignition: boolean | null;
            latitude: components["schemas"]["PositionLatitude"];
            longitude: components["schemas"]["PositionLongitude"];
            moving: boolean | null;
            /** @description Kilometres travelled in all. */
            odometer_km: number | null;
            received_at: components["schemas"]["Timestamp"];
            recorded_at: components["schemas"]["Timestamp"];
            /** @description Kilometres per hour. */
            speed_kmh: number;
            /** @description Whether the device had a satellite fix. Without one the position is its last known or a rough one. */
            valid: boolean;
        };
        /** @description Degrees north of the equator; negative in the south (WGS 84). */
        PositionLatitude: number;
        PositionList: {
            data: components["schemas"]["Position"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Degrees east of Greenwich; negative in the west (WGS 84). */
        PositionLongitude: number;
        /** @description Whether the process can take calls. */
        ProbeReadiness: {
            /** @description What was looked at, by name. */
            checks: {
                [key: string]: string;
            };
            status: string;
        };
        /** @description What went wrong (RFC 9457). */
        Problem: {
            /** @description What happened this time, for a person to read. */
            detail: string;
            /**
             * Format: uri
             * @description Where to read on.
             */
            developer_docs?: string;
            error: components["schemas"]["ErrorCode"];
            /** @description Each part of the request that was refused. */
            errors?: components["schemas"]["ProblemPart"][];
            /**
             * Format: uri-reference
             * @description Names this occurrence. Holds the request id.
             */
            instance: string;
            /** @description The limit that was met. */
            limit?: number;
            /** @description The pillar that cannot answer. */
            pillar?: string;
            /** @description The id of the request, as in `X-Request-Id`. */
            request_id: string;
            /** @description The HTTP status. */
            status: number;
            /** @description The kind of error, in a few words. The same for every occurrence. */
            title: string;
            /**
             * Format: uri
             * @description A page that explains this kind of error.
             */
            type: string;
            /** @description How much of the limit has been used. */
            used?: number;
        };
        ProblemPart: {
            /** @description What is wrong there. */
            detail: string;
            /** @description What would have been right. */
            expected?: string;
            /** @description Where: a JSON pointer (RFC 6901) that starts with `/body`, `/path`, `/query` or `/header`, such as `/body/max_participants`. */
            pointer: string;
        };
        /** @description A product of a store. */
        Product: {
            category: string | null;
            /**
             * Format: date-time
             * @description When it was added. Null where the store does not tell it.
             */
            created_at: string | null;
            currency: components["schemas"]["Currency"];
            description: string | null;
            id: components["schemas"]["ProductId"];
            images: string[];
            /** @description At this stock, and below, the product is low. */
            low_stock_threshold: number;
            name: string;
            /** @description In minor units of `currency`. */
            price: number;
            /** @description Your own article number. */
            sku: string | null;
            /** @description How many there are, or null when the stock is not counted. */
            stock: number | null;
            store_id: components["schemas"]["StoreId"];
            /**
             * Format: date-time
             * @description When it was last changed. Null where the store does not tell it.
             */
            updated_at: string | null;
        };
        ProductBulk: {
            products: components["schemas"]["ProductBulkItem"][];
            store_id: components["schemas"]["StoreId"];
        };
        ProductBulkError: {
            /** @description What is wrong, for a person to read. */
            detail: string;
            /** @description The field that is wrong, or null when it is the product as a whole. */
            field: string | null;
            /** @description Which product, counted from 1. The header of a file is not counted. */
            row: number;
        };
        ProductBulkItem: components["schemas"]["ProductFields"];
        /** @description How an import went. */
        ProductBulkResult: {
            /** @description How many were not. */
            error_count: number;
            /** @description What was wrong, in the order of the rows. The first 500 are listed. */
            errors: components["schemas"]["ProductBulkError"][];
            /** @description How many products were added. */
            success_count: number;
        };
        ProductCreate: components["schemas"]["ProductFields"] & {
            store_id: components["schemas"]["StoreId"];
        };
        ProductCreatedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["ProductEventData"];
            /** @constant */
            type: "product.created";
        };
        ProductEventData: {
            product: components["schemas"]["Product"];
            product_id: components["schemas"]["ProductId"];
            store_id: components["schemas"]["StoreId"];
        };
        ProductFields: {
            /** @description The category by name. It is made if the store does not have it. */
            category?: string;
            currency: components["schemas"]["Currency"];
            description?: string;
            /** @description Where the pictures are. They are fetched once and kept; the first one is shown in lists. */
            images?: string[];
            /**
             * @description At this stock, and below, the product is low. Then `product.stock_low` is sent.
             * @default 5
             */
            low_stock_threshold: number;
            name: string;
            /** @description In minor units of `currency`. */
            price: number;
            /** @description Your own article number. Unique within the store. */
            sku?: string;
            /** @description How many there are. When left out, the stock is not counted and the product can always be ordered. */
            stock?: number;
        };
        /** @description The id of a product. */
        ProductId: string;
        ProductList: {
            data: components["schemas"]["Product"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        ProductStockLowEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["ProductEventData"];
            /** @constant */
            type: "product.stock_low";
        };
        /** @description Exactly one of the two. */
        ProductStockUpdate: {
            /** @description How many to add; negative to take away. */
            adjust_by?: number;
            /** @description How many there are now. */
            stock?: number;
        };
        /** @description A quiz of a course, with its answers. */
        Quiz: {
            course_id: components["schemas"]["CourseId"];
            created_at: components["schemas"]["Timestamp"];
            id: string;
            /** @description The lesson that it follows. Null when it ends the course. */
            lesson_id: string | null;
            /** @description How often a student may try. Null when as often as they like. */
            max_attempts: number | null;
            /** @description How many percent of the points it takes to pass. */
            passing_score: number;
            questions: components["schemas"]["QuizQuestion"][];
            /** @description How long an attempt may take. Null when as long as they like. */
            time_limit_minutes: number | null;
            title: string;
        };
        QuizCreate: {
            lesson_id?: components["schemas"]["LessonId"];
            /** @description How often a student may try. As often as they like, when left out. */
            max_attempts?: number;
            /**
             * @description How many percent of the points it takes to pass.
             * @default 70
             */
            passing_score: number;
            questions: components["schemas"]["QuizQuestionCreate"][];
            /** @description How long an attempt may take. As long as they like, when left out. */
            time_limit_minutes?: number;
            title: string;
        };
        QuizEventData: {
            /** @description Which try this was, from 1. */
            attempt: number;
            course_id: components["schemas"]["CourseId"];
            enrollment_id: components["schemas"]["EnrollmentId"];
            passed: boolean;
            /** @description How many percent it takes to pass. */
            passing_score: number;
            quiz_id: string;
            /** @description How many percent of the points it got. */
            score: number;
            student_id: components["schemas"]["StudentId"];
            submission_id: string;
            submitted_at: components["schemas"]["Timestamp"];
        };
        QuizList: {
            data: components["schemas"]["Quiz"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        QuizOption: {
            correct: boolean;
            text: string;
        };
        QuizOptionCreate: {
            /**
             * @description Whether it is a right answer.
             * @default false
             */
            correct: boolean;
            text: string;
        };
        QuizPassedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["QuizEventData"];
            /** @constant */
            type: "quiz.passed";
        };
        QuizQuestion: {
            /** @description What students are shown after they have answered. */
            explanation: string | null;
            id: string;
            options: components["schemas"]["QuizOption"][];
            /** @description What a right answer counts. */
            points: number;
            /** @description The question, in Markdown. */
            prompt: string;
            type: string;
        };
        QuizQuestionCreate: {
            /** @description What students are shown after they have answered. */
            explanation?: string;
            options: components["schemas"]["QuizOptionCreate"][];
            /**
             * @description What a right answer counts.
             * @default 1
             */
            points: number;
            /** @description The question, in Markdown. */
            prompt: string;
            /**
             * @description Whether one option is right, or several may be.
             * @default single_choice
             * @enum {string}
             */
            type: "single_choice" | "multiple_choice";
        };
        QuizSubmittedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["QuizEventData"];
            /** @constant */
            type: "quiz.submitted";
        };
        /** @description What one carrier asks for the delivery, or why it named no price. */
        Quote: {
            carrier: components["schemas"]["CarrierName"];
            /** @description The carrier's fee as a decimal string. Null unless `status` is `ok`. */
            cost: string | null;
            currency: components["schemas"]["Currency"];
            /** @description How many days the delivery should take. */
            estimated_days: number | null;
            /** @description What the carrier calls this kind of delivery. */
            service: string | null;
            /**
             * @description `ok` with a price; `timeout` when the carrier did not answer in time; `unavailable` when it could not be asked; `not_served`
             *     when it does not take such a package between these places.
             */
            status: string;
        };
        /** @description Where a package starts or ends. Name its `country` or its `wilaya`. */
        QuotePlace: components["schemas"]["ShipmentPlace"];
        QuoteRequest: {
            /** @description Ask these carriers alone. All, when left out. */
            carriers?: components["schemas"]["CarrierName"][];
            /** @description What the courier shall collect from the recipient, in the minor unit of `currency`. */
            cod_amount?: number;
            /** @description The currency of the two amounts. Your account's, when left out. */
            currency?: string;
            /** @description What the goods are worth, in the minor unit of `currency`. */
            declared_value?: number;
            /**
             * @description To the door, or to a desk of the carrier.
             * @default home
             * @enum {string}
             */
            delivery_mode: "home" | "stop_desk";
            from: components["schemas"]["QuotePlace"];
            height_cm?: components["schemas"]["ShipmentLength"];
            length_cm?: components["schemas"]["ShipmentLength"];
            to: components["schemas"]["QuotePlace"];
            weight_kg: components["schemas"]["ShipmentWeight"];
            width_cm?: components["schemas"]["ShipmentLength"];
        };
        RecordingReadyEvent: components["schemas"]["Event"] & {
            data: {
                duration_seconds: number;
                /**
                 * Format: uri
                 * @description Where it is downloaded, with your key.
                 */
                recording_url: string;
                room_id: string;
                size_bytes: number;
            };
            /** @constant */
            type: "recording.ready";
        };
        /** @description Money given back to a customer, whole or in part. */
        Refund: {
            amount: components["schemas"]["PayAmount"];
            /**
             * Format: date-time
             * @description When the money was given back.
             */
            completed_at: string | null;
            created_at: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            failure_message: components["schemas"]["PayFailureMessage"];
            /** @description The share of the payment's fee that comes back to you, in the minor unit of `currency`. */
            fee_amount: number;
            metadata: components["schemas"]["PayMetadata"];
            reason: string | null;
            refund_id: string;
            status: string;
            /** @description The payment that is given back. */
            transaction_id: string;
        };
        RefundCompletedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Refund"];
            /** @constant */
            type: "refund.completed";
        };
        RefundCreate: {
            /** @description How much to give back, in the minor unit of the transaction's currency. All that is left of it when left out. */
            amount?: number;
            /** @description The transaction's currency. Refused if it is another one. */
            currency?: components["schemas"]["Currency"];
            metadata?: components["schemas"]["PayMetadataCreate"];
            /**
             * @description Why. For your own records.
             * @enum {string}
             */
            reason?: "requested_by_customer" | "duplicate" | "fraudulent" | "other";
            /** @description The payment to give back. It must have succeeded. */
            transaction_id: string;
        };
        RefundFailedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Refund"];
            /** @constant */
            type: "refund.failed";
        };
        RefundList: {
            data: components["schemas"]["Refund"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        RequestSettings: {
            /** @description Whether the bodies of your requests and of their answers are kept. */
            bodies: boolean;
        };
        RequestSettingsUpdate: {
            /** @description Whether to keep the bodies of requests and answers from now on. Those that are kept stay until their requests go. */
            bodies: boolean;
        };
        /** @description A video room. */
        Room: {
            created_at: components["schemas"]["Timestamp"];
            expires_at: components["schemas"]["Timestamp"];
            /**
             * Format: uri
             * @description The link that people join by.
             */
            join_url: string;
            max_participants?: number;
            name: string;
            room_id: string;
            status: string;
        };
        RoomCreate: {
            /**
             * @description How long it stays open.
             * @default 60
             */
            duration_minutes: number;
            /**
             * @description How many people may be in it at once.
             * @default 100
             */
            max_participants: number;
            /** @description What participants see. */
            name: string;
            /**
             * @description Whether to record it. Recording is priced apart.
             * @default false
             */
            record: boolean;
        };
        RoomCreated: components["schemas"]["Room"] & {
            /** @description A token (JWT) for your own client to join with. Valid until the room expires. */
            sdk_token: string;
        };
        RoomDetail: components["schemas"]["Room"] & {
            participants: components["schemas"]["RoomParticipant"][];
        };
        RoomEndedEvent: components["schemas"]["Event"] & {
            data: {
                ended_at: components["schemas"]["Timestamp"];
                /** @description Minutes that people spent in it, added up and each rounded up to a minute. */
                participant_minutes: number;
                room_id: string;
            };
            /** @constant */
            type: "room.ended";
        };
        RoomList: {
            data: components["schemas"]["Room"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        RoomParticipant: {
            joined_at: components["schemas"]["Timestamp"];
            name: string;
            participant_id: string;
        };
        RoomParticipantJoinedEvent: components["schemas"]["Event"] & {
            data: {
                participant: components["schemas"]["RoomParticipant"];
                room_id: string;
            };
            /** @constant */
            type: "room.participant_joined";
        };
        RoomStartedEvent: components["schemas"]["Event"] & {
            data: {
                name: string;
                room_id: string;
                started_at: components["schemas"]["Timestamp"];
            };
            /** @constant */
            type: "room.started";
        };
        /**
         * @description What a key may do.
         * @enum {string}
         */
        Scope: "identity:read" | "identity:write" | "connect:read" | "connect:write" | "pay:read" | "pay:write" | "commerce:read" | "commerce:write" | "knowledge:read" | "knowledge:write" | "logistics:read" | "logistics:write" | "keys:read" | "keys:write" | "usage:read" | "requests:read" | "requests:write" | "billing:read" | "webhooks:read" | "webhooks:write";
        /** @description What a service tells, in its own words. Its signature is what makes it good, not its shape. */
        ServiceEvent: {
            [key: string]: {
                [key: string]: unknown;
            };
        };
        /** @description A signed-in session, with its tokens. */
        Session: {
            /** @description A token (JWT) that this API and OIDC applications take. */
            access_token: string;
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When `access_token` stops working.
             */
            expires_at: string;
            /** @description Says who signed in (JWT). Null without the scope `openid`. */
            id_token: string | null;
            /** @description Gets the next tokens, once. Null without the scope `offline_access`. */
            refresh_token: string | null;
            /** @description The OIDC scopes that were given, with a space between. */
            scope: string;
            session_id: string;
            token_type: string;
            user_id: string;
        };
        /** @description How the person or service account shows who it is. */
        SessionCreate: components["schemas"]["SessionCreateCode"] | components["schemas"]["SessionCreateRefresh"] | components["schemas"]["SessionCreateServiceAccount"];
        /** @description A person who has just signed in. */
        SessionCreateCode: {
            /**
             * Format: password
             * @description The code that came back to `redirect_uri`. It works once, for about a minute.
             */
            code: string;
            /**
             * Format: password
             * @description The PKCE verifier, when the authorization request had a challenge.
             */
            code_verifier?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "authorization_code";
            /**
             * Format: uri
             * @description The same address as in the authorization request.
             */
            redirect_uri: string;
        };
        /** @description A session that goes on. */
        SessionCreateRefresh: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "refresh_token";
            /**
             * Format: password
             * @description The newest one. Each works once; using an old one ends the attempt with 400.
             */
            refresh_token: string;
            scope?: components["schemas"]["SessionScope"];
        };
        /** @description A service account, without a person. */
        SessionCreateServiceAccount: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "client_credentials";
            /**
             * Format: password
             * @description An app password of the service account. A person's password is not taken.
             */
            password: string;
            scope?: components["schemas"]["SessionScope"];
            /** @description The name of the service account. */
            username: string;
        };
        /** @description The end of a session. */
        SessionRevocation: {
            revoked_at: components["schemas"]["Timestamp"];
            /** @description The id of the session. Null when it was named by a token that belongs to none. */
            session_id: string | null;
        };
        /** @description The session, named in one of two ways. */
        SessionRevoke: {
            /** @description The id of the session. */
            session_id?: string;
            /**
             * Format: password
             * @description Its access token or refresh token.
             */
            token?: string;
        };
        /** @description OIDC scopes with a space between, such as `openid email profile`. `offline_access` gives a refresh token. */
        SessionScope: string;
        /**
         * @description What one day brought in one currency. `net_amount` is `gross_amount` less `refunded_amount` and `fee_amount`; all four are
         *     in the minor unit of `currency`.
         */
        Settlement: {
            created_at: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            /**
             * Format: date
             * @description The day that it covers, in UTC.
             */
            date: string;
            /** @description Fees kept back, less fees returned for refunds. */
            fee_amount: number;
            gross_amount: components["schemas"]["PayAmount"];
            /** @description What you get. Below zero, it is taken off the settlements that follow. */
            net_amount: number;
            /**
             * Format: date-time
             * @description When it was paid out.
             */
            paid_at: string | null;
            refunded_amount: components["schemas"]["PayAmount"];
            settlement_id: string;
            /** @description Whether `net_amount` has been paid out to you. */
            status: string;
            /** @description How many payments succeeded. */
            transaction_count: number;
        };
        SettlementList: {
            data: components["schemas"]["Settlement"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description A package on its way. */
        Shipment: {
            carrier: components["schemas"]["CarrierName"];
            carrier_fee: components["schemas"]["ShipmentFee"];
            /** @description In the minor unit of `currency`. */
            cod_amount: number;
            created_at: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            delivery_mode: components["schemas"]["ShipmentDeliveryMode"];
            /** Format: date */
            estimated_delivery_date: string | null;
            from: components["schemas"]["ShipmentAddress"];
            /**
             * Format: uri
             * @description The label to print (PDF). Null when the carrier gives none.
             */
            label_url: string | null;
            note: string | null;
            package: components["schemas"]["ShipmentPackage"];
            reference: string | null;
            shipment_id: string;
            shipping_paid_by: string;
            status: components["schemas"]["ShipmentStatus"];
            stop_desk_id: string | null;
            to: components["schemas"]["ShipmentAddress"];
            /** @description The carrier's number. Null until the carrier gives one. */
            tracking_number: string | null;
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A person and a place. */
        ShipmentAddress: {
            address: string | null;
            city: string | null;
            commune: string | null;
            country: components["schemas"]["ShipmentCountry"];
            name: string;
            phone: string;
            postal_code: string | null;
            region: string | null;
            wilaya: string | null;
        };
        /** @description A person and a place. Name its `country` or its `wilaya`. */
        ShipmentAddressCreate: components["schemas"]["ShipmentPlace"] & {
            /** @description Street and number. Carriers need it to deliver to the door. */
            address?: string;
            name: string;
            /** @description Digits alone, best with the country's prefix, such as `+213555000000`. */
            phone: string;
        };
        /** @description An ISO 3166-1 country code of two letters. */
        ShipmentCountry: string;
        ShipmentCreate: {
            carrier: components["schemas"]["CarrierName"];
            /**
             * @description What the courier collects from the recipient, in the minor unit of `currency`.
             * @default 0
             */
            cod_amount: number;
            /** @description The currency of `cod_amount`. Your account's, when left out. */
            currency?: string;
            /**
             * @description To the door, or to a desk of the carrier.
             * @default home
             * @enum {string}
             */
            delivery_mode: "home" | "stop_desk";
            from: components["schemas"]["ShipmentAddressCreate"];
            /** @description A note for the courier. */
            note?: string;
            package: components["schemas"]["ShipmentPackageCreate"];
            /** @description Your own name for it, such as the number of the order. */
            reference?: string;
            /**
             * @description Who pays the carrier's fee. A recipient pays it to the courier, on top of `cod_amount`.
             * @default sender
             * @enum {string}
             */
            shipping_paid_by: "sender" | "recipient";
            /** @description The carrier's own id of the desk. Some carriers need it for `stop_desk`. */
            stop_desk_id?: string;
            to: components["schemas"]["ShipmentAddressCreate"];
        };
        ShipmentCreatedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["ShipmentEventData"];
            /** @constant */
            type: "shipment.created";
        };
        ShipmentDeliveredEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["ShipmentEventData"];
            /** @constant */
            type: "shipment.delivered";
        };
        /** @description To the door, or to a desk of the carrier. */
        ShipmentDeliveryMode: string;
        ShipmentEventData: components["schemas"]["ShipmentTrackingStep"] & {
            carrier: components["schemas"]["CarrierName"];
            /** @description Your own name for it. */
            reference: string | null;
            shipment_id: string;
            tracking_number: string | null;
        };
        ShipmentFailedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["ShipmentEventData"];
            /** @constant */
            type: "shipment.failed";
        };
        /** @description What the carrier takes for the delivery. */
        ShipmentFee: {
            cost: components["schemas"]["DecimalAmount"];
            currency: components["schemas"]["Currency"];
        };
        ShipmentInTransitEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["ShipmentEventData"];
            /** @constant */
            type: "shipment.in_transit";
        };
        /** @description Centimetres. */
        ShipmentLength: number;
        ShipmentList: {
            data: components["schemas"]["Shipment"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        ShipmentOutForDeliveryEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["ShipmentEventData"];
            /** @constant */
            type: "shipment.out_for_delivery";
        };
        ShipmentPackage: {
            currency: components["schemas"]["Currency"];
            /** @description In the minor unit of `currency`. 0 when none was declared. */
            declared_value: number;
            description: string | null;
            fragile: boolean;
            height_cm: number | null;
            length_cm: number | null;
            weight_kg: components["schemas"]["ShipmentWeight"];
            width_cm: number | null;
        };
        ShipmentPackageCreate: {
            /** @description The currency of `declared_value`. The shipment's, when left out. */
            currency?: string;
            /** @description What the goods are worth, in the minor unit of `currency`. They are insured for it where the carrier insures. */
            declared_value?: number;
            /** @description What is inside. Printed on the label. */
            description?: string;
            /** @default false */
            fragile: boolean;
            height_cm?: components["schemas"]["ShipmentLength"];
            length_cm?: components["schemas"]["ShipmentLength"];
            weight_kg: components["schemas"]["ShipmentWeight"];
            width_cm?: components["schemas"]["ShipmentLength"];
        };
        ShipmentPickedUpEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["ShipmentEventData"];
            /** @constant */
            type: "shipment.picked_up";
        };
        /**
         * @description A place: `country`, with `region` and `city`; or, in Algeria, `wilaya`, with `commune`. The more you give, the surer carriers
         *     are to find it.
         */
        ShipmentPlace: {
            city?: string;
            /** @description The name of the commune in the wilaya, such as `Bab Ezzouar`. */
            commune?: string;
            country?: components["schemas"]["ShipmentCountry"];
            postal_code?: string;
            /** @description The state or province, such as `CA`. */
            region?: string;
            /** @description The name of the wilaya, such as `Annaba`. The country is then `DZ`. */
            wilaya?: string;
        };
        /**
         * @description Where the shipment stands, in the same words for every carrier. `failed` is an attempt that failed and may be repeated;
         *     `returned` goes, or went, back to the sender.
         */
        ShipmentStatus: string;
        /** @description Where a shipment is, and how it got there. */
        ShipmentTracking: {
            carrier: components["schemas"]["CarrierName"];
            /** Format: date */
            estimated_delivery_date: string | null;
            /** @description What happened, newest first. */
            events: components["schemas"]["ShipmentTrackingStep"][];
            shipment_id: string;
            status: components["schemas"]["ShipmentStatus"];
            tracking_number: string | null;
            updated_at: components["schemas"]["Timestamp"];
        };
        ShipmentTrackingStep: {
            /** @description The same in the carrier's own words. */
            carrier_status: string | null;
            /** @description What the carrier adds, such as why an attempt failed. */
            description: string | null;
            location: string | null;
            occurred_at: components["schemas"]["Timestamp"];
            status: components["schemas"]["ShipmentStatus"];
        };
        /** @description Kilograms. Carriers may bill by volume instead when that is more. */
        ShipmentWeight: number;
        /** @description A skill, and its place in the tree. */
        Skill: {
            /** @description How many of your published courses develop it, or a skill below it. */
            courses_count: number;
            /** @description How far below the top it is. */
            depth: number;
            description: string | null;
            name: string;
            /** @description The skill above it. Null at the top. */
            parent_slug: string | null;
            slug: components["schemas"]["SkillSlug"];
        };
        SkillList: {
            data: components["schemas"]["Skill"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The slug of a skill. */
        SkillSlug: string;
        SmsCreate: {
            /**
             * @description The text. A part holds 160 characters of the GSM alphabet, or 70 when any other character occurs, as in Arabic; parts of a
             *     longer text hold 153 or 67.
             */
            body: string;
            /**
             * @description The sender, a number of yours in E.164 or a name of up to 11 letters, digits and spaces. Your account's sender, when left
             *     out.
             */
            from?: string;
            metadata?: components["schemas"]["MessageMetadataCreate"];
            to: components["schemas"]["MessagePhoneNumber"];
        };
        SmsDeliveredEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Message"];
            /** @constant */
            type: "sms.delivered";
        };
        SmsFailedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Message"];
            /** @constant */
            type: "sms.failed";
        };
        /** @description An OpenAPI 3.1 document. */
        SpecDocument: {
            info: {
                title: string;
                version: string;
            };
            openapi: string;
            /** @description The operations, by path. */
            paths: Record<string, never>;
        };
        SpecETag: string;
        /** @description A store. */
        Store: {
            /**
             * Format: uri
             * @description Where people manage the store.
             */
            admin_url: string;
            created_at: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            /** @description A domain of your own that points to the store. */
            custom_domain: string | null;
            /**
             * Format: date-time
             * @description When it was deleted.
             */
            deleted_at: string | null;
            language: components["schemas"]["StoreLanguage"];
            name: string;
            /**
             * Format: date-time
             * @description When a deleted store is gone for good, 15 days after `deleted_at`.
             */
            purge_at: string | null;
            status: string;
            store_id: components["schemas"]["StoreId"];
            /** @description The host that the store is at, such as `sarah-beauty.mystoq.com`. */
            subdomain: string;
            /** @description The template that it has, by id. */
            template_applied: string | null;
            updated_at: components["schemas"]["Timestamp"];
        };
        StoreApplyTemplate: {
            /**
             * @description Whether to add the template's sample products and categories.
             * @default false
             */
            seed_products: boolean;
            template: components["schemas"]["StoreTemplateId"];
        };
        StoreCreate: {
            currency: components["schemas"]["Currency"];
            /** @default en */
            language: components["schemas"]["StoreLanguage"];
            /** @description What customers see. */
            name: string;
            /** @description The name before `.mystoq.com`. It cannot be changed later. */
            subdomain: string;
            template?: components["schemas"]["StoreTemplateId"];
        };
        StoreCreatedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["StoreEventData"];
            /** @constant */
            type: "store.created";
        };
        StoreDeletedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["StoreEventData"];
            /** @constant */
            type: "store.deleted";
        };
        StoreDetail: components["schemas"]["Store"] & {
            order_count: number;
            product_count: number;
            /** @description Whether its catalog is on WhatsApp. */
            whatsapp_connected: boolean;
        };
        StoreEventData: {
            store: components["schemas"]["Store"];
            store_id: components["schemas"]["StoreId"];
        };
        /** @description The id of a store. */
        StoreId: string;
        /** @description A language tag (BCP 47), such as `en`, `fr` or `ar-DZ`. */
        StoreLanguage: string;
        StoreList: {
            data: components["schemas"]["Store"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description What a template put into a store. */
        StoreSeed: {
            categories_seeded: number;
            /** @description Sample products. They count as products until you delete them. */
            products_seeded: number;
            /** @description Sections of its pages. */
            sections_seeded: number;
        };
        StoreSeeded: components["schemas"]["Store"] & components["schemas"]["StoreSeed"];
        /** @description A look for a store, with sample content. */
        StoreTemplate: {
            /** @description How many categories it brings. */
            categories: number;
            description: string;
            id: components["schemas"]["StoreTemplateId"];
            name: string;
            /** Format: uri */
            preview_url: string;
            /** @description How many sample products it brings. */
            products: number;
            /** @description How many page sections it brings. */
            sections: number;
            /** @description The trade that it is made for. */
            vertical: string;
        };
        StoreTemplateAppliedEventData: components["schemas"]["StoreSeed"] & {
            store_id: components["schemas"]["StoreId"];
            /** @description The template, by id. */
            template_applied: string;
        };
        /** @description The id of a store template, such as `beauty-pink-elegant`. */
        StoreTemplateId: string;
        StoreTemplateList: {
            data: components["schemas"]["StoreTemplate"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        StoreUpdate: {
            /**
             * Format: hostname
             * @description A domain of your own that points to the store. Null takes it away.
             */
            custom_domain?: string | null;
            language?: components["schemas"]["StoreLanguage"];
            /** @description What customers see. */
            name?: string;
            /**
             * @description Brings a deleted store back.
             * @enum {string}
             */
            status?: "active";
        };
        /** @description The connection of a store to WhatsApp. */
        StoreWhatsapp: {
            auto_reply_languages: components["schemas"]["StoreLanguage"][];
            connected_at: components["schemas"]["Timestamp"];
            phone_number_id: string;
            /** @description Pending while Meta takes the catalog in; failed when Meta refused it or the token. */
            status: string;
            store_id: components["schemas"]["StoreId"];
        };
        StoreWhatsappConnect: {
            /**
             * Format: password
             * @description A permanent token of your Meta app that may send WhatsApp messages. It is never shown again.
             */
            access_token: string;
            /** @description The languages that the bot answers in. The store's own, when left out. */
            auto_reply_languages?: components["schemas"]["StoreLanguage"][];
            /** @description The id that Meta gives to your WhatsApp Business number. Not the number itself. */
            phone_number_id: string;
        };
        /** @description The TKAWEN ID of a person who learns, or who holds a certificate. */
        StudentId: string;
        /** @description A customer's agreement to be charged again and again. */
        Subscription: {
            amount: components["schemas"]["PayAmount"];
            /**
             * Format: date-time
             * @description When it was cancelled. It still runs until `current_period_ends_at`.
             */
            cancelled_at: string | null;
            created_at: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            current_period_ends_at: components["schemas"]["Timestamp"];
            current_period_started_at: components["schemas"]["Timestamp"];
            customer_id: string;
            interval: string;
            metadata: components["schemas"]["PayMetadata"];
            /**
             * Format: date-time
             * @description When it is charged next. Null once it is cancelled.
             */
            next_charge_at: string | null;
            /** @description The kept payment method that is charged, or null for the customer's default one. */
            payment_method_id: string | null;
            plan: string;
            /**
             * Format: uri
             * @description Where the customer, signed in, sees it and cancels it.
             */
            portal_url: string;
            /** @description It is `past_due` from a failed charge until one succeeds or it is cancelled. */
            status: string;
            subscription_id: string;
            /**
             * Format: date-time
             * @description When the free days end or ended. Null without any.
             */
            trial_ends_at: string | null;
        };
        SubscriptionCancelledEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Subscription"];
            /** @constant */
            type: "subscription.cancelled";
        };
        SubscriptionCreate: {
            amount: components["schemas"]["PayAmountCreate"];
            /** @description The currency of `amount`. Your account's billing currency when left out. */
            currency?: components["schemas"]["Currency"];
            /** @description Who is charged. */
            customer_id: string;
            /**
             * @description How long a period is. Each one is charged at its start.
             * @enum {string}
             */
            interval: "week" | "month" | "year";
            metadata?: components["schemas"]["PayMetadataCreate"];
            /** @description Which of the customer's kept payment methods is charged. Their default one when left out. */
            payment_method_id?: string;
            /** @description Your own name for what is subscribed to. The customer reads it in e-mails and in the portal. */
            plan: string;
            /**
             * @description How many days are free before the first charge.
             * @default 0
             */
            trial_days: number;
        };
        SubscriptionCreatedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Subscription"];
            /** @constant */
            type: "subscription.created";
        };
        SubscriptionList: {
            data: components["schemas"]["Subscription"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        SubscriptionPaymentFailedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Subscription"] & {
                /** @description The charge that failed. */
                charge_id: string;
                failure_code: components["schemas"]["PayFailureCode"];
                failure_message: components["schemas"]["PayFailureMessage"];
            };
            /** @constant */
            type: "subscription.payment_failed";
        };
        SubscriptionRenewedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Subscription"] & {
                /** @description The charge that paid the period. */
                charge_id: string;
                /** @description The transaction to invoice or to refund. */
                transaction_id: string;
            };
            /** @constant */
            type: "subscription.renewed";
        };
        TemplateAppliedEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["StoreTemplateAppliedEventData"];
            /** @constant */
            type: "template.applied";
        };
        /**
         * Format: date-time
         * @description A time in UTC (RFC 3339).
         */
        Timestamp: string;
        /** @description One payment, or one try to pay. */
        Transaction: {
            amount: components["schemas"]["PayAmount"];
            /** @description The charge that it belongs to, or null until there is one. */
            charge_id: string | null;
            /** @description The checkout that it pays, if any. */
            checkout_id: string | null;
            created_at: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            /** @description Who paid, or null when that is not known. */
            customer_id: string | null;
            description: string | null;
            /** @description What is kept back from your settlement for it, in the minor unit of `currency`. Null until it has succeeded. */
            fee_amount: number | null;
            id: string;
            metadata: components["schemas"]["PayMetadata"];
            method: components["schemas"]["PayMethod"];
            /** @description Refunds do not change it; they are listed apart. */
            status: string;
            updated_at: components["schemas"]["Timestamp"];
        };
        TransactionList: {
            data: components["schemas"]["Transaction"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description What was said in a room. */
        Transcript: {
            created_at: components["schemas"]["Timestamp"];
            /** @description The length of the recording that was transcribed. */
            duration_seconds: number;
            /** @description The language that was mostly spoken (BCP 47). Null when nothing was said. */
            language: string | null;
            room_id: string;
            /** @description The same, phrase by phrase, in the order of their start. */
            segments: components["schemas"]["TranscriptSegment"][];
            /** @description Everything that was said, in one piece. */
            text: string;
        };
        TranscriptReadyEvent: components["schemas"]["Event"] & {
            data: {
                /** @description The length of the recording that was transcribed. */
                duration_seconds: number;
                /** @description The language that was mostly spoken (BCP 47). Null when nothing was said. */
                language: string | null;
                room_id: string;
                /**
                 * Format: uri
                 * @description Where it is read, with your key.
                 */
                transcript_url: string;
            };
            /** @constant */
            type: "transcript.ready";
        };
        TranscriptSegment: {
            /** @description Where it ends, from the start of the recording. */
            end_seconds: number;
            /** @description Who spoke. Null when that is not known. */
            participant_id: string | null;
            /** @description Where it starts, from the start of the recording. */
            start_seconds: number;
            text: string;
        };
        /** @description A fact that counts towards a person's trust score. */
        TrustEvent: {
            /** @description In minor units of `currency`. */
            amount: number | null;
            created_at: components["schemas"]["Timestamp"];
            /** @description An ISO 4217 currency code. */
            currency: string | null;
            metadata: {
                [key: string]: string;
            };
            occurred_at: components["schemas"]["Timestamp"];
            reference: string | null;
            trust_event_id: string;
            type: string;
            user_id: string;
        };
        TrustEventCreate: {
            /** @description What it was about, in minor units of `currency`. */
            amount?: number;
            currency?: components["schemas"]["Currency"];
            /** @description What you want to keep with it. */
            metadata?: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When it happened. Now, when left out.
             */
            occurred_at?: string;
            /** @description Your own name for the order or dispute. */
            reference?: string;
            /**
             * @description What happened. A dispute is won or lost by the person.
             * @enum {string}
             */
            type: "order_completed" | "order_cancelled" | "payment_succeeded" | "payment_failed" | "refund_issued" | "dispute_opened" | "dispute_won" | "dispute_lost" | "chargeback" | "identity_changed";
            /** @description The person whom it is about. */
            user_id: string;
        };
        TrustFactor: {
            name: string;
            /** @description 100 is the best, for `dispute_ratio` too. */
            score: number;
        };
        /** @description How far a person can be trusted, judged over all TKAWEN products. */
        TrustScore: {
            computed_at: components["schemas"]["Timestamp"];
            /** @description What the score is made of. */
            factors: components["schemas"]["TrustFactor"][];
            /** @description 100 is the most trusted. */
            trust_score: number;
            user_id: string;
        };
        TtsCreate: {
            /**
             * @description The format of the answer.
             * @default mp3
             * @enum {string}
             */
            format: "mp3";
            /** @description The language of the text (BCP 47), such as `ar` or `fr-DZ`. The language of the voice, when left out. */
            language?: string;
            /** @description What is said. */
            text: string;
            /** @description The name of a voice, such as `Amina` or `Ismael`. The usual voice of the language, when left out. */
            voice?: string;
        };
        TtsReadyEvent: components["schemas"]["Event"] & {
            data: {
                /** @description The length of the text. */
                characters: number;
                /** @description The length of the audio. */
                duration_seconds: number;
                format: string;
                /** @description The language that is spoken (BCP 47). */
                language: string;
                /** @description The `X-Request-Id` of the call that asked for it. */
                request_id: string;
                tts_id: string;
                /** @description The voice that speaks. */
                voice: string;
            };
            /** @constant */
            type: "tts.ready";
        };
        Usage: components["schemas"]["UsageMonth"] & {
            /**
             * Format: date-time
             * @description Calls that had ended by this time are counted.
             */
            as_of: string;
            /**
             * Format: date
             * @description The first day that is counted (UTC). `period` is its month.
             */
            from: string;
            /** @description The same, in parts. Only with `group_by`. Of more keys, the newest. */
            groups?: components["schemas"]["UsageGroup"][];
            /**
             * Format: date
             * @description When this month is invoiced. Null when nothing will be.
             */
            next_invoice_date: string | null;
            plan: components["schemas"]["UsagePlan"];
            /**
             * Format: date
             * @description The last day that is counted (UTC).
             */
            to: string;
        };
        UsageAmount: {
            cost: components["schemas"]["DecimalAmount"];
            currency: components["schemas"]["Currency"];
        };
        /** @description Calls and cost of each pillar. The developer pillar is free, and not listed. */
        UsageByPillar: {
            commerce: components["schemas"]["UsagePillar"];
            connect: components["schemas"]["UsagePillar"];
            identity: components["schemas"]["UsagePillar"];
            knowledge: components["schemas"]["UsagePillar"];
            logistics: components["schemas"]["UsagePillar"];
            pay: components["schemas"]["UsagePillar"];
        };
        /** @description Answered calls. What a service reports later costs, and is no call. */
        UsageCalls: number;
        /** @description Usage of one pillar, operation, meter, API key or day, in one currency. */
        UsageGroup: {
            calls: components["schemas"]["UsageCalls"];
            cost: components["schemas"]["DecimalAmount"];
            currency: components["schemas"]["Currency"];
            /**
             * Format: date
             * @description A day in UTC.
             */
            day?: string;
            /**
             * @description An API key, also one that is revoked. Null for what was used without one, by a person or as a service reports it, and for what
             *     came before usage was counted by key.
             */
            key_id?: string | null;
            /** @description What is counted. It is `calls` where calls are free. */
            meter?: string;
            /** @description An operation. Null for what a service reports, such as minutes in rooms. */
            operation?: string | null;
            /** @description Pillars, operations and meters have one; keys and days are used with several. */
            pillar?: string;
            /** @description How much of the meter, as a decimal string. Of a meter alone. */
            quantity?: string;
        };
        UsageHistory: {
            /** @description The newest month first. */
            data: components["schemas"]["UsageMonth"][];
        };
        /** @description One month of usage. */
        UsageMonth: {
            by_pillar: components["schemas"]["UsageByPillar"];
            currency: components["schemas"]["Currency"];
            /** @description What is due in other currencies, such as shares of orders. It is in no other cost here. */
            other_currencies: components["schemas"]["UsageAmount"][];
            period: components["schemas"]["UsagePeriod"];
            total: components["schemas"]["DecimalAmount"];
        };
        /** @description A calendar month in UTC, such as `2026-05`. */
        UsagePeriod: string;
        UsagePillar: {
            calls: components["schemas"]["UsageCalls"];
            cost: components["schemas"]["DecimalAmount"];
        };
        /** @description The plan of the account. */
        UsagePlan: string;
        /** @description One try to deliver one event. */
        WebhookAttempt: {
            /** @description 1 for the first try. */
            attempt: number;
            attempted_at: components["schemas"]["Timestamp"];
            /** @description The same for all tries of one event. */
            delivery_id: string;
            /** @description How long the try took, in milliseconds. */
            duration_ms: number;
            /** @description Why there was no answer, or why it did not count. */
            error: string | null;
            event_id: string;
            event_type: string;
            id: string;
            /**
             * Format: date-time
             * @description When the next try is due. Null when none will follow.
             */
            next_attempt_at: string | null;
            /** @description The HTTP status that your endpoint gave. Null when it gave none. */
            response_status: number | null;
            status: string;
        };
        WebhookAttemptList: {
            data: components["schemas"]["WebhookAttempt"][];
        };
        /** @description One event on its way to one endpoint. */
        WebhookDelivery: {
            created_at: components["schemas"]["Timestamp"];
            event_id: string;
            event_type: string;
            id: string;
            /** @description Pending while tries are left. Failed when none is. */
            status: string;
            /** @description The endpoint. */
            webhook_id: string;
        };
        /** @description A place that events are sent to. */
        WebhookEndpoint: {
            created_at: components["schemas"]["Timestamp"];
            description: string | null;
            events: string[];
            id: string;
            mode: components["schemas"]["Mode"];
            status: string;
            /** Format: uri */
            url: string;
        };
        WebhookEndpointCreate: {
            /** @description What you call it. */
            description?: string;
            /** @description What is sent there. */
            events: components["schemas"]["EventType"][];
            /**
             * Format: password
             * @description What deliveries are signed with. Take 32 random characters or more. One is made when it is left out.
             */
            secret?: string;
            /**
             * Format: uri
             * @description Where events are sent by POST. It must be `https` unless whoever runs the gateway allows `http`.
             */
            url: string;
        };
        WebhookEndpointList: {
            data: components["schemas"]["WebhookEndpoint"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        WebhookEndpointWithSecret: components["schemas"]["WebhookEndpoint"] & {
            /**
             * Format: password
             * @description What deliveries are signed with. Shown this once.
             */
            secret: string;
        };
        WebhookTestEvent: components["schemas"]["Event"] & {
            data: {
                /** @description The endpoint that is tested. */
                webhook_id: string;
            };
            /** @constant */
            type: "webhook.test";
        };
        /** @description The origin of a page, as browsers send it, such as `https://shop.example.com`. */
        WebOrigin: string;
        WhatsappMessageCreate: components["schemas"]["WhatsappTextMessageCreate"] | components["schemas"]["WhatsappTemplateMessageCreate"];
        WhatsappReadEvent: components["schemas"]["Event"] & {
            data: components["schemas"]["Message"];
            /** @constant */
            type: "whatsapp.read";
        };
        /** @description A WhatsApp template, in one language. */
        WhatsappTemplate: {
            body: string;
            category: string;
            created_at: components["schemas"]["Timestamp"];
            footer: string | null;
            header: string | null;
            language: components["schemas"]["WhatsappTemplateLanguage"];
            name: components["schemas"]["WhatsappTemplateName"];
            /** @description Why it was rejected. */
            rejection_reason: string | null;
            /**
             * Format: date-time
             * @description When it was approved or rejected.
             */
            reviewed_at: string | null;
            /** @description Only an approved template can be sent. */
            status: string;
            template_id: string;
        };
        WhatsappTemplateCreate: {
            /** @description The text. `{{1}}`, `{{2}}` and so on stand for what changes from message to message. */
            body: string;
            /**
             * @description What it is used for.
             * @enum {string}
             */
            category: "authentication" | "marketing" | "utility";
            /** @description A line below the body. */
            footer?: string;
            /** @description A line above the body. */
            header?: string;
            language: components["schemas"]["WhatsappTemplateLanguage"];
            name: components["schemas"]["WhatsappTemplateName"];
            /** @description An example of each variable of the body, for those who review the template. Needed when the body has any. */
            sample_variables?: string[];
        };
        /** @description The language of the template, such as `ar` or `en_US`. */
        WhatsappTemplateLanguage: string;
        WhatsappTemplateList: {
            data: components["schemas"]["WhatsappTemplate"][];
            /** @description Whether another page follows. */
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description A message made from an approved template. */
        WhatsappTemplateMessageCreate: {
            from?: components["schemas"]["MessagePhoneNumber"];
            language: components["schemas"]["WhatsappTemplateLanguage"];
            metadata?: components["schemas"]["MessageMetadataCreate"];
            template: components["schemas"]["WhatsappTemplateName"];
            to: components["schemas"]["MessagePhoneNumber"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "template";
            /** @description The values of `{{1}}`, `{{2}}` and so on, in that order. As many as the template has. */
            variables?: string[];
        };
        /** @description The name of the template. */
        WhatsappTemplateName: string;
        /** @description A free text. */
        WhatsappTextMessageCreate: {
            /** @description The text. */
            body: string;
            from?: components["schemas"]["MessagePhoneNumber"];
            metadata?: components["schemas"]["MessageMetadataCreate"];
            /**
             * @description Whether the first link of the text is shown with a preview.
             * @default false
             */
            preview_url: boolean;
            to: components["schemas"]["MessagePhoneNumber"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
        };
    };
    responses: {
        /** @description The state of the resource does not allow this, or a request with the same `Idempotency-Key` is still running. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/conflict",
                 *       "title": "Conflict",
                 *       "status": 409,
                 *       "detail": "The order has already been shipped.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "conflict",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description You have taken the event. Answer within 15 seconds; the body is ignored. */
        EventReceived: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The signature is wrong. The delivery is tried again later. */
        EventRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The key lacks a scope that this operation needs. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/insufficient_scope",
                 *       "title": "Not allowed",
                 *       "status": 403,
                 *       "detail": "This key needs the scope connect:write.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "insufficient_scope",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The `Idempotency-Key` was used before with another body. */
        IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/idempotency_key_reused",
                 *       "title": "Idempotency key reused",
                 *       "status": 422,
                 *       "detail": "This Idempotency-Key was used before with another body.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "idempotency_key_reused",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The gateway failed. Quote the request id. */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/internal",
                 *       "title": "Internal error",
                 *       "status": 500,
                 *       "detail": "The gateway failed. It has been logged under this request id.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "internal",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request does not match the contract. `errors` says where. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/invalid_param",
                 *       "title": "Invalid request",
                 *       "status": 400,
                 *       "detail": "The body does not match the contract.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "invalid_param",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "errors": [
                 *         {
                 *           "pointer": "/body/max_participants",
                 *           "detail": "must be integer",
                 *           "expected": "integer"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such resource, or it belongs to another account. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/not_found",
                 *       "title": "Not found",
                 *       "status": 404,
                 *       "detail": "No room has this id.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "not_found",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than this operation takes. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/payload_too_large",
                 *       "title": "Body too large",
                 *       "status": 413,
                 *       "detail": "The body may have 1048576 bytes.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "payload_too_large",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A condition of the request, such as `If-Match`, does not hold. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/precondition_failed",
                 *       "title": "Condition not met",
                 *       "status": 412,
                 *       "detail": "The ETag of the file is not one of those in If-Match.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "precondition_failed",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The `Range` has nothing in common with the file. */
        RangeNotSatisfiable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/range_not_satisfiable",
                 *       "title": "Range not available",
                 *       "status": 416,
                 *       "detail": "The file has 2186 bytes.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "range_not_satisfiable",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A rate limit or a monthly allowance is used up. `Retry-After` says when to try again. */
        RateLimited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/rate_limited",
                 *       "title": "Rate limited",
                 *       "status": 429,
                 *       "detail": "The limit developer lets a key spend 100 in a second. Try again in 1 second.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "rate_limited",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "used": 100,
                 *       "limit": 100
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key is missing, malformed, unknown, revoked or expired. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/missing_authorization",
                 *       "title": "Not authenticated",
                 *       "status": 401,
                 *       "detail": "Send your API key as \"Authorization: Bearer <key>\".",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "missing_authorization",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service behind this operation, or a store of the gateway, is not available. It may be worth trying again later. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/upstream_not_yet_implemented",
                 *       "title": "Not available",
                 *       "status": 503,
                 *       "detail": "No service is connected behind connect on this gateway.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "upstream_not_yet_implemented",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "pillar": "connect",
                 *       "developer_docs": "https://developer.tkawen.com/connect"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of a media type that this operation does not take. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/unsupported_media_type",
                 *       "title": "Unsupported media type",
                 *       "status": 415,
                 *       "detail": "Send application/json.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "unsupported_media_type",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service behind this operation gave an answer that could not be used. */
        UpstreamError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/upstream_error",
                 *       "title": "Bad answer from the service",
                 *       "status": 502,
                 *       "detail": "The service behind connect gave an answer that could not be used.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "upstream_error",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "pillar": "connect"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service behind this operation did not answer in time. */
        UpstreamTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://developer.tkawen.com/errors/upstream_timeout",
                 *       "title": "No answer in time",
                 *       "status": 504,
                 *       "detail": "The service behind connect did not answer in time.",
                 *       "instance": "/requests/req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "error": "upstream_timeout",
                 *       "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "pillar": "connect"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The id of the certificate.
         * @example cert_8xk2
         */
        CertificateId: components["schemas"]["CertificateId"];
        /**
         * @description What the QR code holds, the last segment of a certificate's `qr_url`.
         * @example cert_8xk2
         */
        CertificateQrToken: string;
        /**
         * @description The id of the checkout.
         * @example co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
         */
        CheckoutId: string;
        /**
         * @description The id of the course.
         * @example crs_abc
         */
        CourseId: components["schemas"]["CourseId"];
        /**
         * @description Where to read on, from `next_cursor` of the page before.
         * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
         */
        Cursor: string;
        /**
         * @description The id of the device.
         * @example dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
         */
        DeviceId: string;
        /**
         * @description The id of the enrollment.
         * @example enr_5t9w
         */
        EnrollmentId: components["schemas"]["EnrollmentId"];
        /**
         * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
         * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
         */
        IdempotencyKey: string;
        /**
         * @description The id of the API key.
         * @example ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
         */
        KeyId: string;
        /**
         * @description How many items a page holds.
         * @example 20
         */
        Limit: number;
        /**
         * @description The id of the message.
         * @example msg_01JD9Q6A1B2C3D4E5F6G7H8J9K
         */
        MessageId: string;
        /**
         * @description The id of the order.
         * @example ord_01JD9Q6B4C7E0G3J5M8P1R4T6V
         */
        OrderId: components["schemas"]["OrderId"];
        /**
         * @description The id of the product.
         * @example p_01JD9Q5T2H4K6M8P0R3T5W7Y9A
         */
        ProductId: components["schemas"]["ProductId"];
        /**
         * @description The id of the request, as in `X-Request-Id`.
         * @example req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
         */
        RequestId: string;
        /**
         * @description The id of the room.
         * @example rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
         */
        RoomId: string;
        /**
         * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
         *     live key it means nothing.
         * @example ci-1042
         */
        SandboxSeed: string;
        /**
         * @description The id of the shipment.
         * @example shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
         */
        ShipmentId: string;
        /**
         * @description The slug of the skill.
         * @example react_advanced
         */
        SkillSlug: components["schemas"]["SkillSlug"];
        /**
         * @description The `ETag` of the copy that you have. The answer is 304, without a body, while it is still current.
         * @example "8f14e45fceea167a5a36dedd4bea2543"
         */
        SpecIfNoneMatch: string;
        /**
         * @description The id of the store.
         * @example st_8xk2
         */
        StoreId: components["schemas"]["StoreId"];
        /**
         * @description The id of the transaction.
         * @example tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
         */
        TransactionId: string;
        /**
         * @description The id of the person.
         * @example usr_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
         */
        TrustUserId: string;
        /**
         * @description The name of a service, as in `x-upstream`.
         * @example livekit
         */
        UpstreamName: string;
        /**
         * @description The id of the webhook endpoint.
         * @example we_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
         */
        WebhookEndpointId: string;
        /**
         * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
         * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
         */
        WebhookSignature: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "pages.landing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><title>TKAWEN API</title> */
                    "text/html": string;
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "pages.security_txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example Contact: mailto:developers@tkawen.com
                     *     Expires: 2027-11-22T00:00:00.000Z
                     */
                    "text/plain": string;
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "pages.docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><title>TKAWEN API reference</title> */
                    "text/html": string;
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "probes.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process lives. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example ok */
                    "text/plain": string;
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "pages.llms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example # TKAWEN API */
                    "text/plain": string;
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "spec.json": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the copy that you have. The answer is 304, without a body, while it is still current.
                 * @example "8f14e45fceea167a5a36dedd4bea2543"
                 */
                "If-None-Match"?: components["parameters"]["SpecIfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    /**
                     * @description Names this version of the contract. Send it back in `If-None-Match`.
                     * @example "8f14e45fceea167a5a36dedd4bea2543"
                     */
                    ETag?: components["schemas"]["SpecETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.1.0",
                     *       "info": {
                     *         "title": "TKAWEN API",
                     *         "version": "1.0.0"
                     *       },
                     *       "paths": {}
                     *     }
                     */
                    "application/json": components["schemas"]["SpecDocument"];
                };
            };
            /** @description The copy that you have is current. */
            304: {
                headers: {
                    /**
                     * @description Names this version of the contract. Send it back in `If-None-Match`.
                     * @example "8f14e45fceea167a5a36dedd4bea2543"
                     */
                    ETag?: components["schemas"]["SpecETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "spec.yaml": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the copy that you have. The answer is 304, without a body, while it is still current.
                 * @example "8f14e45fceea167a5a36dedd4bea2543"
                 */
                "If-None-Match"?: components["parameters"]["SpecIfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    /**
                     * @description Names this version of the contract. Send it back in `If-None-Match`.
                     * @example "8f14e45fceea167a5a36dedd4bea2543"
                     */
                    ETag?: components["schemas"]["SpecETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example openapi: 3.1.0
                     *     info: { title: TKAWEN API, version: 1.0.0 }
                     *     paths: {}
                     */
                    "application/yaml": string;
                };
            };
            /** @description The copy that you have is current. */
            304: {
                headers: {
                    /**
                     * @description Names this version of the contract. Send it back in `If-None-Match`.
                     * @example "8f14e45fceea167a5a36dedd4bea2543"
                     */
                    ETag?: components["schemas"]["SpecETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "probes.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process can take calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "checks": {
                     *         "postgres": "ok",
                     *         "redis": "not_configured",
                     *         "journal": "ok"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProbeReadiness"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "services.receive_event": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of a service, as in `x-upstream`.
                 * @example livekit
                 */
                name: components["parameters"]["UpstreamName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "room_started",
                 *       "room": {
                 *         "name": "rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *       },
                 *       "createdAt": "1795341600"
                 *     }
                 */
                "application/json": components["schemas"]["ServiceEvent"];
                /**
                 * @example {
                 *       "event": "room_started",
                 *       "room": {
                 *         "name": "rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *       },
                 *       "createdAt": "1795341600"
                 *     }
                 */
                "application/webhook+json": components["schemas"]["ServiceEvent"];
            };
        };
        responses: {
            /** @description What the event tells is kept, or does not concern the gateway. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "billing.overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you owe and what you paid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "plan": "builder",
                     *       "currency": "USD",
                     *       "upcoming": {
                     *         "period": "2026-05",
                     *         "lines": [
                     *           {
                     *             "pillar": "identity",
                     *             "meter": "trust_query",
                     *             "description": "Trust score queries",
                     *             "quantity": 1247,
                     *             "cost": "6.24"
                     *           },
                     *           {
                     *             "pillar": "connect",
                     *             "meter": "video_minute_hd",
                     *             "description": "HD video by participant-minute",
                     *             "quantity": 3350,
                     *             "cost": "13.40"
                     *           },
                     *           {
                     *             "pillar": "commerce",
                     *             "meter": "store_month",
                     *             "description": "Stores",
                     *             "quantity": 1,
                     *             "cost": "0.99"
                     *           },
                     *           {
                     *             "pillar": "knowledge",
                     *             "meter": "certificate",
                     *             "description": "Certificates",
                     *             "quantity": 88,
                     *             "cost": "4.40"
                     *           },
                     *           {
                     *             "pillar": "logistics",
                     *             "meter": "shipment",
                     *             "description": "Shipments",
                     *             "quantity": 29,
                     *             "cost": "14.50"
                     *           }
                     *         ],
                     *         "total": "39.53",
                     *         "currency": "USD",
                     *         "invoice_date": "2026-06-01",
                     *         "as_of": "2026-05-18T16:40:00.000Z"
                     *       },
                     *       "invoices": [
                     *         {
                     *           "id": "bi_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "number": "TKW-2026-000042",
                     *           "period": "2026-04",
                     *           "status": "paid",
                     *           "lines": [
                     *             {
                     *               "pillar": "identity",
                     *               "meter": "trust_query",
                     *               "description": "Trust score queries",
                     *               "quantity": 1000,
                     *               "cost": "5.00"
                     *             },
                     *             {
                     *               "pillar": "connect",
                     *               "meter": "video_minute_hd",
                     *               "description": "HD video by participant-minute",
                     *               "quantity": 2400,
                     *               "cost": "9.60"
                     *             },
                     *             {
                     *               "pillar": "commerce",
                     *               "meter": "store_month",
                     *               "description": "Stores",
                     *               "quantity": 1,
                     *               "cost": "0.99"
                     *             },
                     *             {
                     *               "pillar": "knowledge",
                     *               "meter": "certificate",
                     *               "description": "Certificates",
                     *               "quantity": 60,
                     *               "cost": "3.00"
                     *             },
                     *             {
                     *               "pillar": "logistics",
                     *               "meter": "shipment",
                     *               "description": "Shipments",
                     *               "quantity": 22,
                     *               "cost": "11.00"
                     *             }
                     *           ],
                     *           "total": "29.59",
                     *           "currency": "USD",
                     *           "issued_at": "2026-05-01T00:30:00.000Z",
                     *           "due_date": "2026-05-15",
                     *           "paid_at": "2026-05-03T08:12:45.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BillingOverview"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "commerce.orders.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only orders in this state.
                 * @example delivered
                 */
                status?: "pending" | "paid" | "shipped" | "delivered" | "cancelled" | "refunded";
                /**
                 * @description Only orders of this store.
                 * @example st_8xk2
                 */
                store?: components["schemas"]["StoreId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                     *           "store_id": "st_8xk2",
                     *           "reference": "WEB-1042",
                     *           "status": "delivered",
                     *           "payment_method": "card",
                     *           "payment_status": "paid",
                     *           "payment_url": null,
                     *           "customer": {
                     *             "name": "Jane Doe",
                     *             "phone": "+15551234567",
                     *             "email": null
                     *           },
                     *           "items": [
                     *             {
                     *               "product_id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                     *               "name": "Hydrating face cream SPF50",
                     *               "quantity": 1,
                     *               "price": 2500,
                     *               "total": 2500,
                     *               "currency": "USD"
                     *             }
                     *           ],
                     *           "shipping": {
                     *             "country": "US",
                     *             "region": "CA",
                     *             "city": "San Francisco",
                     *             "postal_code": "94103",
                     *             "address": "500 Howard Street",
                     *             "wilaya": null,
                     *             "commune": null,
                     *             "stop_desk": false
                     *           },
                     *           "subtotal": 2500,
                     *           "shipping_fee": 500,
                     *           "total": 3000,
                     *           "refunded_amount": 0,
                     *           "currency": "USD",
                     *           "note": null,
                     *           "carrier": "DHL Express",
                     *           "shipment_id": "shp_01JD9Q7C5D8F1H4K6N9Q2S5T7W",
                     *           "tracking_number": "4201950042",
                     *           "created_at": "2026-11-22T11:00:00.000Z",
                     *           "paid_at": "2026-11-22T11:02:10.000Z",
                     *           "shipped_at": "2026-11-22T15:30:00.000Z",
                     *           "delivered_at": "2026-11-25T09:12:00.000Z",
                     *           "cancelled_at": null
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["OrderList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.orders.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCreate"];
            };
        };
        responses: {
            /** @description The order. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                     *       "store_id": "st_8xk2",
                     *       "reference": "WEB-1042",
                     *       "status": "pending",
                     *       "payment_method": "card",
                     *       "payment_status": "pending",
                     *       "payment_url": "https://pay.tkawen.com/co_01JD9Q6B5D8F1H4K6N9Q2S5T7W",
                     *       "customer": {
                     *         "name": "Jane Doe",
                     *         "phone": "+15551234567",
                     *         "email": null
                     *       },
                     *       "items": [
                     *         {
                     *           "product_id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                     *           "name": "Hydrating face cream SPF50",
                     *           "quantity": 1,
                     *           "price": 2500,
                     *           "total": 2500,
                     *           "currency": "USD"
                     *         }
                     *       ],
                     *       "shipping": {
                     *         "country": "US",
                     *         "region": "CA",
                     *         "city": "San Francisco",
                     *         "postal_code": "94103",
                     *         "address": "500 Howard Street",
                     *         "wilaya": null,
                     *         "commune": null,
                     *         "stop_desk": false
                     *       },
                     *       "subtotal": 2500,
                     *       "shipping_fee": 500,
                     *       "total": 3000,
                     *       "refunded_amount": 0,
                     *       "currency": "USD",
                     *       "note": null,
                     *       "carrier": null,
                     *       "shipment_id": null,
                     *       "tracking_number": null,
                     *       "created_at": "2026-11-22T11:00:00.000Z",
                     *       "paid_at": null,
                     *       "shipped_at": null,
                     *       "delivered_at": null,
                     *       "cancelled_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.orders.refund": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path: {
                /**
                 * @description The id of the order.
                 * @example ord_01JD9Q6B4C7E0G3J5M8P1R4T6V
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRefund"];
            };
        };
        responses: {
            /** @description The order, with what has been refunded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                     *       "store_id": "st_8xk2",
                     *       "reference": "WEB-1042",
                     *       "status": "delivered",
                     *       "payment_method": "card",
                     *       "payment_status": "partially_refunded",
                     *       "payment_url": null,
                     *       "customer": {
                     *         "name": "Jane Doe",
                     *         "phone": "+15551234567",
                     *         "email": null
                     *       },
                     *       "items": [
                     *         {
                     *           "product_id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                     *           "name": "Hydrating face cream SPF50",
                     *           "quantity": 1,
                     *           "price": 2500,
                     *           "total": 2500,
                     *           "currency": "USD"
                     *         }
                     *       ],
                     *       "shipping": {
                     *         "country": "US",
                     *         "region": "CA",
                     *         "city": "San Francisco",
                     *         "postal_code": "94103",
                     *         "address": "500 Howard Street",
                     *         "wilaya": null,
                     *         "commune": null,
                     *         "stop_desk": false
                     *       },
                     *       "subtotal": 2500,
                     *       "shipping_fee": 500,
                     *       "total": 3000,
                     *       "refunded_amount": 1000,
                     *       "currency": "USD",
                     *       "note": null,
                     *       "carrier": "DHL Express",
                     *       "shipment_id": "shp_01JD9Q7C5D8F1H4K6N9Q2S5T7W",
                     *       "tracking_number": "4201950042",
                     *       "created_at": "2026-11-22T11:00:00.000Z",
                     *       "paid_at": "2026-11-22T11:02:10.000Z",
                     *       "shipped_at": "2026-11-22T15:30:00.000Z",
                     *       "delivered_at": "2026-11-25T09:12:00.000Z",
                     *       "cancelled_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.orders.ship": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path: {
                /**
                 * @description The id of the order.
                 * @example ord_01JD9Q6B4C7E0G3J5M8P1R4T6V
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "carrier": "DHL Express",
                 *       "weight_kg": 0.4
                 *     }
                 */
                "application/json": components["schemas"]["OrderShip"];
            };
        };
        responses: {
            /** @description The order, with its shipment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                     *       "store_id": "st_8xk2",
                     *       "reference": "WEB-1042",
                     *       "status": "shipped",
                     *       "payment_method": "card",
                     *       "payment_status": "paid",
                     *       "payment_url": null,
                     *       "customer": {
                     *         "name": "Jane Doe",
                     *         "phone": "+15551234567",
                     *         "email": null
                     *       },
                     *       "items": [
                     *         {
                     *           "product_id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                     *           "name": "Hydrating face cream SPF50",
                     *           "quantity": 1,
                     *           "price": 2500,
                     *           "total": 2500,
                     *           "currency": "USD"
                     *         }
                     *       ],
                     *       "shipping": {
                     *         "country": "US",
                     *         "region": "CA",
                     *         "city": "San Francisco",
                     *         "postal_code": "94103",
                     *         "address": "500 Howard Street",
                     *         "wilaya": null,
                     *         "commune": null,
                     *         "stop_desk": false
                     *       },
                     *       "subtotal": 2500,
                     *       "shipping_fee": 500,
                     *       "total": 3000,
                     *       "refunded_amount": 0,
                     *       "currency": "USD",
                     *       "note": null,
                     *       "carrier": "DHL Express",
                     *       "shipment_id": "shp_01JD9Q7C5D8F1H4K6N9Q2S5T7W",
                     *       "tracking_number": "4201950042",
                     *       "created_at": "2026-11-22T11:00:00.000Z",
                     *       "paid_at": "2026-11-22T11:02:10.000Z",
                     *       "shipped_at": "2026-11-22T15:30:00.000Z",
                     *       "delivered_at": null,
                     *       "cancelled_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.products.list": {
        parameters: {
            query: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The id of the store.
                 * @example st_8xk2
                 */
                store: components["schemas"]["StoreId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                     *           "store_id": "st_8xk2",
                     *           "name": "Hydrating face cream SPF50",
                     *           "description": "Light day cream, 50 ml.",
                     *           "sku": "CREAM-SPF50",
                     *           "price": 2500,
                     *           "currency": "USD",
                     *           "stock": 50,
                     *           "low_stock_threshold": 5,
                     *           "images": [
                     *             "https://cdn.mystoq.com/st_8xk2/cream-spf50.jpg"
                     *           ],
                     *           "category": "skincare",
                     *           "created_at": "2026-11-22T10:05:00.000Z",
                     *           "updated_at": "2026-11-22T10:05:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.products.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "store_id": "st_8xk2",
                 *       "name": "Hydrating face cream SPF50",
                 *       "description": "Light day cream, 50 ml.",
                 *       "sku": "CREAM-SPF50",
                 *       "price": 2500,
                 *       "currency": "USD",
                 *       "stock": 50,
                 *       "images": [
                 *         "https://cdn.mystoq.com/st_8xk2/cream-spf50.jpg"
                 *       ],
                 *       "category": "skincare"
                 *     }
                 */
                "application/json": components["schemas"]["ProductCreate"];
            };
        };
        responses: {
            /** @description The product. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                     *       "store_id": "st_8xk2",
                     *       "name": "Hydrating face cream SPF50",
                     *       "description": "Light day cream, 50 ml.",
                     *       "sku": "CREAM-SPF50",
                     *       "price": 2500,
                     *       "currency": "USD",
                     *       "stock": 50,
                     *       "low_stock_threshold": 5,
                     *       "images": [
                     *         "https://cdn.mystoq.com/st_8xk2/cream-spf50.jpg"
                     *       ],
                     *       "category": "skincare",
                     *       "created_at": "2026-11-22T10:05:00.000Z",
                     *       "updated_at": "2026-11-22T10:05:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.products.update_stock": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path: {
                /**
                 * @description The id of the product.
                 * @example p_01JD9Q5T2H4K6M8P0R3T5W7Y9A
                 */
                id: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductStockUpdate"];
            };
        };
        responses: {
            /** @description The product as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                     *       "store_id": "st_8xk2",
                     *       "name": "Hydrating face cream SPF50",
                     *       "description": "Light day cream, 50 ml.",
                     *       "sku": "CREAM-SPF50",
                     *       "price": 2500,
                     *       "currency": "USD",
                     *       "stock": 80,
                     *       "low_stock_threshold": 5,
                     *       "images": [
                     *         "https://cdn.mystoq.com/st_8xk2/cream-spf50.jpg"
                     *       ],
                     *       "category": "skincare",
                     *       "created_at": "2026-11-22T10:05:00.000Z",
                     *       "updated_at": "2026-11-23T08:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.products.bulk": {
        parameters: {
            query?: {
                /**
                 * @description The id of the store. Needed with a file; leave it out with JSON.
                 * @example st_8xk2
                 */
                store?: components["schemas"]["StoreId"];
            };
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "store_id": "st_8xk2",
                 *       "products": [
                 *         {
                 *           "name": "Rose hand cream",
                 *           "price": 900,
                 *           "currency": "USD",
                 *           "stock": 120,
                 *           "category": "skincare",
                 *           "sku": "HAND-ROSE"
                 *         },
                 *         {
                 *           "name": "Lip balm",
                 *           "price": 450,
                 *           "currency": "USD",
                 *           "stock": 300,
                 *           "category": "skincare",
                 *           "sku": "CREAM-SPF50"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProductBulk"];
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                /**
                 * @example name,price,currency,stock,category,sku
                 *     Rose hand cream,900,USD,120,skincare,HAND-ROSE
                 *     Lip balm,450,USD,300,skincare,CREAM-SPF50
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description How many products were added, and what was wrong with the others. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success_count": 1,
                     *       "error_count": 1,
                     *       "errors": [
                     *         {
                     *           "row": 2,
                     *           "field": "sku",
                     *           "detail": "Another product of the store has this SKU."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProductBulkResult"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.stores.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only stores in this state.
                 * @example active
                 */
                status?: "active" | "deleted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of stores. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "store_id": "st_8xk2",
                     *           "name": "Beauty by Sarah",
                     *           "subdomain": "sarah-beauty.mystoq.com",
                     *           "custom_domain": null,
                     *           "admin_url": "https://sarah-beauty.mystoq.com/admin",
                     *           "status": "active",
                     *           "currency": "USD",
                     *           "language": "en",
                     *           "template_applied": "beauty-pink-elegant",
                     *           "created_at": "2026-11-22T10:00:00.000Z",
                     *           "updated_at": "2026-11-22T10:00:00.000Z",
                     *           "deleted_at": null,
                     *           "purge_at": null
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["StoreList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.stores.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Beauty by Sarah",
                 *       "subdomain": "sarah-beauty",
                 *       "currency": "USD",
                 *       "language": "en",
                 *       "template": "beauty-pink-elegant"
                 *     }
                 */
                "application/json": components["schemas"]["StoreCreate"];
            };
        };
        responses: {
            /** @description The store, and what the template put into it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "store_id": "st_8xk2",
                     *       "name": "Beauty by Sarah",
                     *       "subdomain": "sarah-beauty.mystoq.com",
                     *       "custom_domain": null,
                     *       "admin_url": "https://sarah-beauty.mystoq.com/admin",
                     *       "status": "active",
                     *       "currency": "USD",
                     *       "language": "en",
                     *       "template_applied": "beauty-pink-elegant",
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "updated_at": "2026-11-22T10:00:00.000Z",
                     *       "deleted_at": null,
                     *       "purge_at": null,
                     *       "products_seeded": 8,
                     *       "categories_seeded": 3,
                     *       "sections_seeded": 6
                     *     }
                     */
                    "application/json": components["schemas"]["StoreSeeded"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.stores.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the store.
                 * @example st_8xk2
                 */
                id: components["parameters"]["StoreId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The store. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "store_id": "st_8xk2",
                     *       "name": "Beauty by Sarah",
                     *       "subdomain": "sarah-beauty.mystoq.com",
                     *       "custom_domain": null,
                     *       "admin_url": "https://sarah-beauty.mystoq.com/admin",
                     *       "status": "active",
                     *       "currency": "USD",
                     *       "language": "en",
                     *       "template_applied": "beauty-pink-elegant",
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "updated_at": "2026-11-22T10:00:00.000Z",
                     *       "deleted_at": null,
                     *       "purge_at": null,
                     *       "product_count": 9,
                     *       "order_count": 1,
                     *       "whatsapp_connected": false
                     *     }
                     */
                    "application/json": components["schemas"]["StoreDetail"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.stores.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the store.
                 * @example st_8xk2
                 */
                id: components["parameters"]["StoreId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The store is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.stores.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path: {
                /**
                 * @description The id of the store.
                 * @example st_8xk2
                 */
                id: components["parameters"]["StoreId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sarah Beauty",
                 *       "language": "fr"
                 *     }
                 */
                "application/json": components["schemas"]["StoreUpdate"];
            };
        };
        responses: {
            /** @description The store as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "store_id": "st_8xk2",
                     *       "name": "Sarah Beauty",
                     *       "subdomain": "sarah-beauty.mystoq.com",
                     *       "custom_domain": null,
                     *       "admin_url": "https://sarah-beauty.mystoq.com/admin",
                     *       "status": "active",
                     *       "currency": "USD",
                     *       "language": "fr",
                     *       "template_applied": "beauty-pink-elegant",
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "updated_at": "2026-11-23T08:00:00.000Z",
                     *       "deleted_at": null,
                     *       "purge_at": null,
                     *       "product_count": 9,
                     *       "order_count": 1,
                     *       "whatsapp_connected": false
                     *     }
                     */
                    "application/json": components["schemas"]["StoreDetail"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.stores.apply_template": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path: {
                /**
                 * @description The id of the store.
                 * @example st_8xk2
                 */
                id: components["parameters"]["StoreId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "template": "beauty-pink-elegant",
                 *       "seed_products": false
                 *     }
                 */
                "application/json": components["schemas"]["StoreApplyTemplate"];
            };
        };
        responses: {
            /** @description The store, and what the template put into it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "store_id": "st_8xk2",
                     *       "name": "Beauty by Sarah",
                     *       "subdomain": "sarah-beauty.mystoq.com",
                     *       "custom_domain": null,
                     *       "admin_url": "https://sarah-beauty.mystoq.com/admin",
                     *       "status": "active",
                     *       "currency": "USD",
                     *       "language": "en",
                     *       "template_applied": "beauty-pink-elegant",
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "updated_at": "2026-11-23T09:00:00.000Z",
                     *       "deleted_at": null,
                     *       "purge_at": null,
                     *       "products_seeded": 0,
                     *       "categories_seeded": 0,
                     *       "sections_seeded": 6
                     *     }
                     */
                    "application/json": components["schemas"]["StoreSeeded"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.stores.connect_whatsapp": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path: {
                /**
                 * @description The id of the store.
                 * @example st_8xk2
                 */
                id: components["parameters"]["StoreId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone_number_id": "109876543210987",
                 *       "access_token": "EAAexampleTokenOfTheMetaApp",
                 *       "auto_reply_languages": [
                 *         "en",
                 *         "es",
                 *         "fr"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["StoreWhatsappConnect"];
            };
        };
        responses: {
            /** @description The connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "store_id": "st_8xk2",
                     *       "phone_number_id": "109876543210987",
                     *       "status": "connected",
                     *       "auto_reply_languages": [
                     *         "en",
                     *         "es",
                     *         "fr"
                     *       ],
                     *       "connected_at": "2026-11-22T10:10:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StoreWhatsapp"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "commerce.templates.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of templates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "beauty-pink-elegant",
                     *           "name": "Beauty - Pink Elegant",
                     *           "vertical": "beauty",
                     *           "description": "Soft colours and large pictures, for cosmetics and care.",
                     *           "preview_url": "https://mystoq.com/templates/beauty-pink-elegant",
                     *           "products": 8,
                     *           "categories": 3,
                     *           "sections": 6
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["StoreTemplateList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.email.send": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "amina@example.com",
                 *       "from": "orders@example.com",
                 *       "from_name": "Example Shop",
                 *       "subject": "Your order has been shipped",
                 *       "text": "Hello Amina, your order 1042 is on its way.",
                 *       "html": "<p>Hello Amina, your order <b>1042</b> is on its way.</p>",
                 *       "metadata": {
                 *         "order": "1042"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EmailCreate"];
            };
        };
        responses: {
            /** @description The message, on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message_id": "msg_01JD9Q8A1B2C3D4E5F6G7H8J9K",
                     *       "channel": "email",
                     *       "status": "queued",
                     *       "to": "amina@example.com",
                     *       "from": "orders@example.com",
                     *       "segments": null,
                     *       "metadata": {
                     *         "order": "1042"
                     *       },
                     *       "created_at": "2026-11-22T10:10:00.000Z",
                     *       "sent_at": null,
                     *       "delivered_at": null,
                     *       "read_at": null,
                     *       "failed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.messages.list": {
        parameters: {
            query?: {
                /**
                 * @description Only messages of this channel.
                 * @example sms
                 */
                channel?: "sms" | "whatsapp" | "email";
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only messages in this state.
                 * @example delivered
                 */
                status?: "queued" | "sent" | "delivered" | "read" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "message_id": "msg_01JD9Q6A1B2C3D4E5F6G7H8J9K",
                     *           "channel": "sms",
                     *           "status": "delivered",
                     *           "to": "+213550123456",
                     *           "from": "TKAWEN",
                     *           "segments": 1,
                     *           "metadata": {
                     *             "order": "1042"
                     *           },
                     *           "created_at": "2026-11-22T10:00:00.000Z",
                     *           "sent_at": "2026-11-22T10:00:00.900Z",
                     *           "delivered_at": "2026-11-22T10:00:04.000Z",
                     *           "read_at": null,
                     *           "failed_at": null
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["MessageList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.messages.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the message.
                 * @example msg_01JD9Q6A1B2C3D4E5F6G7H8J9K
                 */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message_id": "msg_01JD9Q6A1B2C3D4E5F6G7H8J9K",
                     *       "channel": "sms",
                     *       "status": "delivered",
                     *       "to": "+213550123456",
                     *       "from": "TKAWEN",
                     *       "segments": 1,
                     *       "metadata": {
                     *         "order": "1042"
                     *       },
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "sent_at": "2026-11-22T10:00:00.900Z",
                     *       "delivered_at": "2026-11-22T10:00:04.000Z",
                     *       "read_at": null,
                     *       "failed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.rooms.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only rooms in this state.
                 * @example open
                 */
                status?: "open" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rooms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "room_id": "rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "name": "Weekly review",
                     *           "status": "open",
                     *           "max_participants": 10,
                     *           "join_url": "https://meet.liqaa.io/rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "created_at": "2026-11-22T10:00:00.000Z",
                     *           "expires_at": "2026-11-22T11:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["RoomList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.rooms.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Weekly review",
                 *       "max_participants": 10,
                 *       "duration_minutes": 60,
                 *       "record": false
                 *     }
                 */
                "application/json": components["schemas"]["RoomCreate"];
            };
        };
        responses: {
            /** @description The room. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "room_id": "rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "name": "Weekly review",
                     *       "status": "open",
                     *       "max_participants": 10,
                     *       "join_url": "https://meet.liqaa.io/rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "sdk_token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2FuZGJveA",
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "expires_at": "2026-11-22T11:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RoomCreated"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.rooms.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the room.
                 * @example rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The room and its participants. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "room_id": "rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "name": "Weekly review",
                     *       "status": "open",
                     *       "max_participants": 10,
                     *       "join_url": "https://meet.liqaa.io/rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "expires_at": "2026-11-22T11:00:00.000Z",
                     *       "participants": [
                     *         {
                     *           "participant_id": "pt_01JD9Q4A1B",
                     *           "name": "Amina",
                     *           "joined_at": "2026-11-22T10:01:12.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RoomDetail"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.rooms.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the room.
                 * @example rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The room has ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.rooms.recording": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the room.
                 * @example rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recording. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            /** @description The part of the recording that `Range` asks for. */
            206: {
                headers: {
                    /**
                     * @description Which bytes these are, and of how many.
                     * @example bytes 0-2185/2186
                     */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            /** @description The copy that you have is current. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            416: components["responses"]["RangeNotSatisfiable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.rooms.transcript": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the room.
                 * @example rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transcript. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "room_id": "rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "language": "en",
                     *       "duration_seconds": 2520,
                     *       "text": "Good morning, shall we start? Yes, I can hear you well.",
                     *       "segments": [
                     *         {
                     *           "start_seconds": 1.2,
                     *           "end_seconds": 3.4,
                     *           "participant_id": "pt_01JD9Q4A1B",
                     *           "text": "Good morning, shall we start?"
                     *         },
                     *         {
                     *           "start_seconds": 4.1,
                     *           "end_seconds": 6,
                     *           "participant_id": null,
                     *           "text": "Yes, I can hear you well."
                     *         }
                     *       ],
                     *       "created_at": "2026-11-22T11:04:30.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Transcript"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.sms.send": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsCreate"];
            };
        };
        responses: {
            /** @description The message, on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message_id": "msg_01JD9Q6A1B2C3D4E5F6G7H8J9K",
                     *       "channel": "sms",
                     *       "status": "queued",
                     *       "to": "+213550123456",
                     *       "from": "TKAWEN",
                     *       "segments": 1,
                     *       "metadata": {
                     *         "order": "1042"
                     *       },
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "sent_at": null,
                     *       "delivered_at": null,
                     *       "read_at": null,
                     *       "failed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.voice.tts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Welcome. Your order has been shipped.",
                 *       "voice": "Amina",
                 *       "language": "en",
                 *       "format": "mp3"
                 *     }
                 */
                "application/json": components["schemas"]["TtsCreate"];
            };
        };
        responses: {
            /** @description The audio. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/mpeg": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.webhooks.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhook endpoints. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "we_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "url": "https://your-app.com/tkawen-webhook",
                     *           "events": [
                     *             "room.ended",
                     *             "sms.delivered"
                     *           ],
                     *           "description": null,
                     *           "mode": "sandbox",
                     *           "status": "enabled",
                     *           "created_at": "2026-11-22T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookEndpointList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "connect.webhooks.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://your-app.com/tkawen-webhook",
                 *       "events": [
                 *         "room.ended",
                 *         "sms.delivered"
                 *       ],
                 *       "secret": "whsec_EXAMPLEexampleEXAMPLEexample000000"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookEndpointCreate"];
            };
        };
        responses: {
            /** @description The endpoint, with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "we_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "url": "https://your-app.com/tkawen-webhook",
                     *       "events": [
                     *         "room.ended",
                     *         "sms.delivered"
                     *       ],
                     *       "description": null,
                     *       "mode": "sandbox",
                     *       "status": "enabled",
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "secret": "whsec_EXAMPLEexampleEXAMPLEexample000000"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "connect.whatsapp.send": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatsappMessageCreate"];
            };
        };
        responses: {
            /** @description The message, on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message_id": "msg_01JD9Q7A1B2C3D4E5F6G7H8J9K",
                     *       "channel": "whatsapp",
                     *       "status": "queued",
                     *       "to": "+213550123456",
                     *       "from": "+213770000001",
                     *       "segments": null,
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T10:05:00.000Z",
                     *       "sent_at": null,
                     *       "delivered_at": null,
                     *       "read_at": null,
                     *       "failed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.whatsapp.templates.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only templates in this state.
                 * @example approved
                 */
                status?: "pending" | "approved" | "rejected" | "paused" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of templates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "template_id": "wt_01JD9Q2A1B2C3D4E5F6G7H8J9K",
                     *           "name": "order_shipped",
                     *           "language": "en",
                     *           "category": "utility",
                     *           "status": "approved",
                     *           "header": null,
                     *           "body": "Hello {{1}}, your order {{2}} is on its way.",
                     *           "footer": "Example Shop",
                     *           "rejection_reason": null,
                     *           "created_at": "2026-11-21T09:00:00.000Z",
                     *           "reviewed_at": "2026-11-21T13:30:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WhatsappTemplateList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "connect.whatsapp.templates.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "order_shipped",
                 *       "language": "en",
                 *       "category": "utility",
                 *       "body": "Hello {{1}}, your order {{2}} is on its way.",
                 *       "footer": "Example Shop",
                 *       "sample_variables": [
                 *         "Amina",
                 *         "1042"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WhatsappTemplateCreate"];
            };
        };
        responses: {
            /** @description The template, waiting for review. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "template_id": "wt_01JD9Q2A1B2C3D4E5F6G7H8J9K",
                     *       "name": "order_shipped",
                     *       "language": "en",
                     *       "category": "utility",
                     *       "status": "pending",
                     *       "header": null,
                     *       "body": "Hello {{1}}, your order {{2}} is on its way.",
                     *       "footer": "Example Shop",
                     *       "rejection_reason": null,
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "reviewed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["WhatsappTemplate"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "health.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The health of the gateway and of its pillars. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "gateway": "tkawen-api",
                     *       "version": "1.0.42",
                     *       "region": "global",
                     *       "spec_sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "pillars": {
                     *         "identity": {
                     *           "status": "ok",
                     *           "upstreams": [
                     *             {
                     *               "name": "authentik",
                     *               "status": "ok",
                     *               "checked_at": "2026-11-22T10:00:00.000Z"
                     *             },
                     *             {
                     *               "name": "kyc",
                     *               "status": "ok",
                     *               "checked_at": "2026-11-22T10:00:00.000Z"
                     *             },
                     *             {
                     *               "name": "trust",
                     *               "status": "ok",
                     *               "checked_at": "2026-11-22T10:00:00.000Z"
                     *             }
                     *           ]
                     *         },
                     *         "connect": {
                     *           "status": "ok",
                     *           "upstreams": [
                     *             {
                     *               "name": "liqaa",
                     *               "status": "ok",
                     *               "checked_at": "2026-11-22T10:00:00.000Z"
                     *             }
                     *           ]
                     *         },
                     *         "pay": {
                     *           "status": "not_configured",
                     *           "upstreams": []
                     *         },
                     *         "commerce": {
                     *           "status": "not_configured",
                     *           "upstreams": []
                     *         },
                     *         "knowledge": {
                     *           "status": "not_configured",
                     *           "upstreams": []
                     *         },
                     *         "logistics": {
                     *           "status": "not_configured",
                     *           "upstreams": []
                     *         },
                     *         "developer": {
                     *           "status": "ok",
                     *           "upstreams": []
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "identity.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key, or the person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "identity.oidc.discovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The discovery document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "issuer": "https://identity.tkawen.com/application/o/tkawen-api/",
                     *       "authorization_endpoint": "https://identity.tkawen.com/application/o/authorize/",
                     *       "token_endpoint": "https://identity.tkawen.com/application/o/token/",
                     *       "userinfo_endpoint": "https://identity.tkawen.com/application/o/userinfo/",
                     *       "end_session_endpoint": "https://identity.tkawen.com/application/o/tkawen-api/end-session/",
                     *       "introspection_endpoint": "https://identity.tkawen.com/application/o/introspect/",
                     *       "revocation_endpoint": "https://identity.tkawen.com/application/o/revoke/",
                     *       "device_authorization_endpoint": "https://identity.tkawen.com/application/o/device/",
                     *       "jwks_uri": "https://identity.tkawen.com/application/o/tkawen-api/jwks/",
                     *       "response_types_supported": [
                     *         "code",
                     *         "id_token",
                     *         "id_token token",
                     *         "code token",
                     *         "code id_token",
                     *         "code id_token token"
                     *       ],
                     *       "response_modes_supported": [
                     *         "query",
                     *         "fragment",
                     *         "form_post"
                     *       ],
                     *       "grant_types_supported": [
                     *         "authorization_code",
                     *         "refresh_token",
                     *         "client_credentials",
                     *         "urn:ietf:params:oauth:grant-type:device_code"
                     *       ],
                     *       "subject_types_supported": [
                     *         "public"
                     *       ],
                     *       "id_token_signing_alg_values_supported": [
                     *         "RS256"
                     *       ],
                     *       "token_endpoint_auth_methods_supported": [
                     *         "client_secret_post",
                     *         "client_secret_basic"
                     *       ],
                     *       "acr_values_supported": [
                     *         "goauthentik.io/providers/oauth2/default"
                     *       ],
                     *       "scopes_supported": [
                     *         "openid",
                     *         "email",
                     *         "profile",
                     *         "offline_access"
                     *       ],
                     *       "claims_supported": [
                     *         "sub",
                     *         "iss",
                     *         "aud",
                     *         "exp",
                     *         "iat",
                     *         "auth_time",
                     *         "acr",
                     *         "amr",
                     *         "nonce",
                     *         "email",
                     *         "email_verified",
                     *         "name"
                     *       ],
                     *       "code_challenge_methods_supported": [
                     *         "plain",
                     *         "S256"
                     *       ],
                     *       "request_parameter_supported": false,
                     *       "claims_parameter_supported": false
                     *     }
                     */
                    "application/json": components["schemas"]["OidcDiscovery"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "identity.sessions.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionCreate"];
            };
        };
        responses: {
            /** @description The session and its tokens. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "session_id": "sess_01JD9Q5B2C3D4E5F6G7H8J9K0M",
                     *       "user_id": "usr_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "token_type": "Bearer",
                     *       "access_token": "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2FuZGJveA",
                     *       "id_token": "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2FuZGJveA",
                     *       "refresh_token": "example-refresh-token-2",
                     *       "scope": "openid email profile offline_access",
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "expires_at": "2026-11-22T11:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "identity.sessions.revoke": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "sess_01JD9Q5B2C3D4E5F6G7H8J9K0M"
                 *     }
                 */
                "application/json": components["schemas"]["SessionRevoke"];
            };
        };
        responses: {
            /** @description The session has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "session_id": "sess_01JD9Q5B2C3D4E5F6G7H8J9K0M",
                     *       "revoked_at": "2026-11-22T10:20:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionRevocation"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "identity.trust.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the person.
                 * @example usr_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                user_id: components["parameters"]["TrustUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The score, and what it is made of. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_id": "usr_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "trust_score": 78,
                     *       "factors": [
                     *         {
                     *           "name": "transaction_history",
                     *           "score": 81
                     *         },
                     *         {
                     *           "name": "dispute_ratio",
                     *           "score": 95
                     *         },
                     *         {
                     *           "name": "identity_stability",
                     *           "score": 70
                     *         },
                     *         {
                     *           "name": "kyc_completeness",
                     *           "score": 66
                     *         }
                     *       ],
                     *       "computed_at": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TrustScore"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "identity.trust.events.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "usr_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "order_completed",
                 *       "reference": "order-1042",
                 *       "amount": 2900,
                 *       "currency": "USD",
                 *       "occurred_at": "2026-11-22T09:58:00.000Z",
                 *       "metadata": {
                 *         "channel": "web"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TrustEventCreate"];
            };
        };
        responses: {
            /** @description The event, as it was taken. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "trust_event_id": "te_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "user_id": "usr_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "type": "order_completed",
                     *       "reference": "order-1042",
                     *       "amount": 2900,
                     *       "currency": "USD",
                     *       "occurred_at": "2026-11-22T09:58:00.000Z",
                     *       "metadata": {
                     *         "channel": "web"
                     *       },
                     *       "created_at": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TrustEvent"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "identity.verify": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "national_id": "1234567890123456",
                 *       "first_name": "Amina",
                 *       "last_name": "Benali",
                 *       "date_of_birth": "1995-03-12",
                 *       "country": "DZ"
                 *     }
                 */
                "application/json": components["schemas"]["IdentityVerificationCreate"];
            };
        };
        responses: {
            /** @description The result of the check. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "session_id": "sess_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "verified": true,
                     *       "match_score": 0.97,
                     *       "verified_fields": [
                     *         "first_name",
                     *         "last_name",
                     *         "date_of_birth"
                     *       ],
                     *       "trust_score": 78
                     *     }
                     */
                    "application/json": components["schemas"]["IdentityVerification"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "keys.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "name": "ci",
                     *           "mode": "sandbox",
                     *           "type": "secret",
                     *           "last4": "7xQz",
                     *           "scopes": [
                     *             "usage:read"
                     *           ],
                     *           "allowed_ips": [],
                     *           "allowed_origins": [],
                     *           "metadata": {},
                     *           "created_at": "2026-11-22T10:00:00.000Z",
                     *           "last_used_at": null,
                     *           "expires_at": null,
                     *           "revoked_at": null,
                     *           "replaced_by": null
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["KeyList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "keys.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "ci",
                 *       "scopes": [
                 *         "usage:read"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["KeyCreate"];
            };
        };
        responses: {
            /** @description The new key, with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": {
                     *         "id": "ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *         "name": "ci",
                     *         "mode": "sandbox",
                     *         "type": "secret",
                     *         "last4": "7xQz",
                     *         "scopes": [
                     *           "usage:read"
                     *         ],
                     *         "allowed_ips": [],
                     *         "allowed_origins": [],
                     *         "metadata": {},
                     *         "created_at": "2026-11-22T10:00:00.000Z",
                     *         "last_used_at": null,
                     *         "expires_at": null,
                     *         "revoked_at": null,
                     *         "replaced_by": null
                     *       },
                     *       "secret": "sk_sandbox_EXAMPLEexampleEXAMPLEexample0000007xQz"
                     *     }
                     */
                    "application/json": components["schemas"]["KeyWithSecret"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "keys.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the API key.
                 * @example ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "keys.rotate": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the API key.
                 * @example ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "grace_seconds": 3600
                 *     }
                 */
                "application/json": components["schemas"]["KeyRotate"];
            };
        };
        responses: {
            /** @description The new key with its secret, and the key that it replaces. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": {
                     *         "id": "ak_01JDC4M0P1Q2R3S4T5V6W7X8Y9",
                     *         "name": "ci",
                     *         "mode": "sandbox",
                     *         "type": "secret",
                     *         "last4": "3kVb",
                     *         "scopes": [
                     *           "usage:read"
                     *         ],
                     *         "allowed_ips": [],
                     *         "allowed_origins": [],
                     *         "metadata": {},
                     *         "created_at": "2026-11-23T10:00:00.000Z",
                     *         "last_used_at": null,
                     *         "expires_at": null,
                     *         "revoked_at": null,
                     *         "replaced_by": null
                     *       },
                     *       "secret": "sk_sandbox_EXAMPLEexampleEXAMPLEexample0000003kVb",
                     *       "replaced": {
                     *         "id": "ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *         "name": "ci",
                     *         "mode": "sandbox",
                     *         "type": "secret",
                     *         "last4": "7xQz",
                     *         "scopes": [
                     *           "usage:read"
                     *         ],
                     *         "allowed_ips": [],
                     *         "allowed_origins": [],
                     *         "metadata": {},
                     *         "created_at": "2026-11-22T10:00:00.000Z",
                     *         "last_used_at": null,
                     *         "expires_at": "2026-11-23T11:00:00.000Z",
                     *         "revoked_at": null,
                     *         "replaced_by": "ak_01JDC4M0P1Q2R3S4T5V6W7X8Y9"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["KeyRotated"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "keys.update_scope": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the API key.
                 * @example ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scopes": [
                 *         "identity:read"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["KeyScopeUpdate"];
            };
        };
        responses: {
            /** @description The key, with what is left to it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "name": "ci",
                     *       "mode": "sandbox",
                     *       "type": "secret",
                     *       "last4": "7xQz",
                     *       "scopes": [
                     *         "identity:read"
                     *       ],
                     *       "allowed_ips": [],
                     *       "allowed_origins": [],
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "last_used_at": null,
                     *       "expires_at": null,
                     *       "revoked_at": null,
                     *       "replaced_by": null
                     *     }
                     */
                    "application/json": components["schemas"]["Key"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "knowledge.ai_tutor.ask": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "course_id": "crs_abc",
                 *       "question": "Explain the difference between useState and useReducer.",
                 *       "language": "en"
                 *     }
                 */
                "application/json": components["schemas"]["AiTutorAsk"];
            };
        };
        responses: {
            /** @description The answer, whole or as a stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "query_id": "aiq_2b6n",
                     *       "course_id": "crs_abc",
                     *       "answer": "useState holds one value. useReducer holds a state that changes by actions, all of them in one function.",
                     *       "language": "en",
                     *       "in_scope": true,
                     *       "sources": [
                     *         {
                     *           "lesson_id": "les_4m1p",
                     *           "title": "useReducer in practice"
                     *         }
                     *       ],
                     *       "created_at": "2026-05-10T17:40:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AiTutorAnswer"];
                    /**
                     * @example data: {"text":"useState holds one value. "}
                     *
                     *     data: {"text":"useReducer holds a state that changes by actions, all of them in one function."}
                     *
                     *     event: done
                     *     data: {"query_id":"aiq_2b6n"}
                     */
                    "text/event-stream": components["schemas"]["AiTutorStream"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.certificates.list": {
        parameters: {
            query?: {
                /**
                 * @description Only certificates for this course.
                 * @example crs_abc
                 */
                course_id?: components["schemas"]["CourseId"];
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only certificates of this person.
                 * @example usr_8xk2
                 */
                recipient_id?: components["schemas"]["StudentId"];
                /**
                 * @description Only certificates in this state.
                 * @example live
                 */
                status?: "live" | "revoked" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of certificates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "certificate_id": "cert_8xk2",
                     *           "status": "live",
                     *           "recipient_id": "usr_8xk2",
                     *           "recipient_name": "Amina Benali",
                     *           "course_id": "crs_abc",
                     *           "enrollment_id": "enr_5t9w",
                     *           "title": "Advanced React Patterns — Completion Certificate",
                     *           "issued_by": "Your Academy",
                     *           "issued_date": "2026-05-18",
                     *           "skills": [
                     *             "react_advanced",
                     *             "state_management"
                     *           ],
                     *           "verified_until": "permanent",
                     *           "qr_url": "https://verify.tkawen.com/cert_8xk2",
                     *           "qr_token": "cert_8xk2",
                     *           "pdf_url": "https://api.tkawen.com/v1/knowledge/certificates/cert_8xk2.pdf",
                     *           "hash_sha256": "a2b68f96cf7e6f979a833041996361e932611f188a97847a662eb10e7fc01404",
                     *           "created_at": "2026-05-18T09:30:00.000Z",
                     *           "revoked_at": null,
                     *           "revocation_reason": null
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CertificateList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.certificates.issue": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "recipient_id": "usr_8xk2",
                 *       "course_id": "crs_abc",
                 *       "title": "Advanced React Patterns — Completion Certificate",
                 *       "issued_by": "Your Academy",
                 *       "issued_date": "2026-05-18",
                 *       "skills": [
                 *         "react_advanced",
                 *         "state_management"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CertificateIssue"];
            };
        };
        responses: {
            /** @description The certificate. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "certificate_id": "cert_8xk2",
                     *       "status": "live",
                     *       "recipient_id": "usr_8xk2",
                     *       "recipient_name": "Amina Benali",
                     *       "course_id": "crs_abc",
                     *       "enrollment_id": "enr_5t9w",
                     *       "title": "Advanced React Patterns — Completion Certificate",
                     *       "issued_by": "Your Academy",
                     *       "issued_date": "2026-05-18",
                     *       "skills": [
                     *         "react_advanced",
                     *         "state_management"
                     *       ],
                     *       "verified_until": "permanent",
                     *       "qr_url": "https://verify.tkawen.com/cert_8xk2",
                     *       "qr_token": "cert_8xk2",
                     *       "pdf_url": "https://api.tkawen.com/v1/knowledge/certificates/cert_8xk2.pdf",
                     *       "hash_sha256": "a2b68f96cf7e6f979a833041996361e932611f188a97847a662eb10e7fc01404",
                     *       "created_at": "2026-05-18T09:30:00.000Z",
                     *       "revoked_at": null,
                     *       "revocation_reason": null
                     *     }
                     */
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.certificates.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the certificate.
                 * @example cert_8xk2
                 */
                id: components["parameters"]["CertificateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "certificate_id": "cert_8xk2",
                     *       "status": "live",
                     *       "recipient_id": "usr_8xk2",
                     *       "recipient_name": "Amina Benali",
                     *       "course_id": "crs_abc",
                     *       "enrollment_id": "enr_5t9w",
                     *       "title": "Advanced React Patterns — Completion Certificate",
                     *       "issued_by": "Your Academy",
                     *       "issued_date": "2026-05-18",
                     *       "skills": [
                     *         "react_advanced",
                     *         "state_management"
                     *       ],
                     *       "verified_until": "permanent",
                     *       "qr_url": "https://verify.tkawen.com/cert_8xk2",
                     *       "qr_token": "cert_8xk2",
                     *       "pdf_url": "https://api.tkawen.com/v1/knowledge/certificates/cert_8xk2.pdf",
                     *       "hash_sha256": "a2b68f96cf7e6f979a833041996361e932611f188a97847a662eb10e7fc01404",
                     *       "created_at": "2026-05-18T09:30:00.000Z",
                     *       "revoked_at": null,
                     *       "revocation_reason": null
                     *     }
                     */
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.certificates.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the certificate.
                 * @example cert_8xk2
                 */
                id: components["parameters"]["CertificateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The part of the file that `Range` asks for. */
            206: {
                headers: {
                    /**
                     * @description Which bytes these are, and of how many.
                     * @example bytes 0-943/944
                     */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The copy that you have is current. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            416: components["responses"]["RangeNotSatisfiable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.certificates.revoke": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path: {
                /**
                 * @description The id of the certificate.
                 * @example cert_8xk2
                 */
                id: components["parameters"]["CertificateId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Issued to the wrong person."
                 *     }
                 */
                "application/json": components["schemas"]["CertificateRevoke"];
            };
        };
        responses: {
            /** @description The certificate, revoked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "certificate_id": "cert_8xk2",
                     *       "status": "revoked",
                     *       "recipient_id": "usr_8xk2",
                     *       "recipient_name": "Amina Benali",
                     *       "course_id": "crs_abc",
                     *       "enrollment_id": "enr_5t9w",
                     *       "title": "Advanced React Patterns — Completion Certificate",
                     *       "issued_by": "Your Academy",
                     *       "issued_date": "2026-05-18",
                     *       "skills": [
                     *         "react_advanced",
                     *         "state_management"
                     *       ],
                     *       "verified_until": "permanent",
                     *       "qr_url": "https://verify.tkawen.com/cert_8xk2",
                     *       "qr_token": "cert_8xk2",
                     *       "pdf_url": "https://api.tkawen.com/v1/knowledge/certificates/cert_8xk2.pdf",
                     *       "hash_sha256": "a2b68f96cf7e6f979a833041996361e932611f188a97847a662eb10e7fc01404",
                     *       "created_at": "2026-05-18T09:30:00.000Z",
                     *       "revoked_at": "2026-06-01T14:05:00.000Z",
                     *       "revocation_reason": "Issued to the wrong person."
                     *     }
                     */
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.courses.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only courses in this language.
                 * @example en
                 */
                language?: components["schemas"]["CourseLanguage"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only courses that develop this skill.
                 * @example react_advanced
                 */
                skill?: components["schemas"]["SkillSlug"];
                /**
                 * @description Only courses in this state.
                 * @example published
                 */
                status?: "draft" | "pending" | "published" | "archived";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of courses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "crs_abc",
                     *           "title": "Advanced React Patterns",
                     *           "description": "Hooks, state machines and rendering, for people who have shipped React before.",
                     *           "language": "en",
                     *           "level": "advanced",
                     *           "duration_hours": 12,
                     *           "skills": [
                     *             "react_advanced",
                     *             "state_management"
                     *           ],
                     *           "status": "published",
                     *           "certificate_enabled": true,
                     *           "created_at": "2026-04-02T08:00:00.000Z",
                     *           "published_at": "2026-04-02T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CourseList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.courses.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Advanced React Patterns",
                 *       "language": "en",
                 *       "duration_hours": 12,
                 *       "skills": [
                 *         "react_advanced",
                 *         "state_management"
                 *       ],
                 *       "level": "advanced",
                 *       "description": "Hooks, state machines and rendering, for people who have shipped React before."
                 *     }
                 */
                "application/json": components["schemas"]["CourseCreate"];
            };
        };
        responses: {
            /** @description The course. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "crs_abc",
                     *       "title": "Advanced React Patterns",
                     *       "description": "Hooks, state machines and rendering, for people who have shipped React before.",
                     *       "language": "en",
                     *       "level": "advanced",
                     *       "duration_hours": 12,
                     *       "skills": [
                     *         "react_advanced",
                     *         "state_management"
                     *       ],
                     *       "status": "published",
                     *       "certificate_enabled": true,
                     *       "created_at": "2026-04-02T08:00:00.000Z",
                     *       "published_at": "2026-04-02T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Course"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.courses.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the course.
                 * @example crs_abc
                 */
                course_id: components["parameters"]["CourseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The course. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "crs_abc",
                     *       "title": "Advanced React Patterns",
                     *       "description": "Hooks, state machines and rendering, for people who have shipped React before.",
                     *       "language": "en",
                     *       "level": "advanced",
                     *       "duration_hours": 12,
                     *       "skills": [
                     *         "react_advanced",
                     *         "state_management"
                     *       ],
                     *       "status": "published",
                     *       "certificate_enabled": true,
                     *       "created_at": "2026-04-02T08:00:00.000Z",
                     *       "published_at": "2026-04-02T08:00:00.000Z",
                     *       "lessons_count": 1,
                     *       "quizzes_count": 1,
                     *       "enrollments_count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CourseDetail"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.lessons.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the course.
                 * @example crs_abc
                 */
                course_id: components["parameters"]["CourseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of lessons. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "les_4m1p",
                     *           "course_id": "crs_abc",
                     *           "title": "useReducer in practice",
                     *           "content": "# Introduction\nA reducer keeps every change of state in one place.",
                     *           "video_url": "https://videos.example.com/use-reducer.mp4",
                     *           "position": 1,
                     *           "duration_seconds": 900,
                     *           "is_free_preview": false,
                     *           "created_at": "2026-04-02T08:10:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["LessonList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.lessons.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path: {
                /**
                 * @description The id of the course.
                 * @example crs_abc
                 */
                course_id: components["parameters"]["CourseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "useReducer in practice",
                 *       "content": "# Introduction\nA reducer keeps every change of state in one place.",
                 *       "video_url": "https://videos.example.com/use-reducer.mp4",
                 *       "duration_seconds": 900
                 *     }
                 */
                "application/json": components["schemas"]["LessonCreate"];
            };
        };
        responses: {
            /** @description The lesson. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "les_4m1p",
                     *       "course_id": "crs_abc",
                     *       "title": "useReducer in practice",
                     *       "content": "# Introduction\nA reducer keeps every change of state in one place.",
                     *       "video_url": "https://videos.example.com/use-reducer.mp4",
                     *       "position": 1,
                     *       "duration_seconds": 900,
                     *       "is_free_preview": false,
                     *       "created_at": "2026-04-02T08:10:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Lesson"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.quizzes.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the course.
                 * @example crs_abc
                 */
                course_id: components["parameters"]["CourseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of quizzes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "qz_7d2c",
                     *           "course_id": "crs_abc",
                     *           "lesson_id": "les_4m1p",
                     *           "title": "Reducers",
                     *           "passing_score": 70,
                     *           "max_attempts": 3,
                     *           "time_limit_minutes": 15,
                     *           "questions": [
                     *             {
                     *               "id": "qq_1a8r",
                     *               "type": "single_choice",
                     *               "prompt": "What does a reducer return?",
                     *               "options": [
                     *                 {
                     *                   "text": "The next state",
                     *                   "correct": true
                     *                 },
                     *                 {
                     *                   "text": "An action",
                     *                   "correct": false
                     *                 }
                     *               ],
                     *               "points": 1,
                     *               "explanation": "A reducer takes the state and an action, and returns the next state."
                     *             }
                     *           ],
                     *           "created_at": "2026-04-02T08:20:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["QuizList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.quizzes.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path: {
                /**
                 * @description The id of the course.
                 * @example crs_abc
                 */
                course_id: components["parameters"]["CourseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Reducers",
                 *       "lesson_id": "les_4m1p",
                 *       "passing_score": 70,
                 *       "max_attempts": 3,
                 *       "time_limit_minutes": 15,
                 *       "questions": [
                 *         {
                 *           "type": "single_choice",
                 *           "prompt": "What does a reducer return?",
                 *           "options": [
                 *             {
                 *               "text": "The next state",
                 *               "correct": true
                 *             },
                 *             {
                 *               "text": "An action",
                 *               "correct": false
                 *             }
                 *           ],
                 *           "explanation": "A reducer takes the state and an action, and returns the next state."
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["QuizCreate"];
            };
        };
        responses: {
            /** @description The quiz. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "qz_7d2c",
                     *       "course_id": "crs_abc",
                     *       "lesson_id": "les_4m1p",
                     *       "title": "Reducers",
                     *       "passing_score": 70,
                     *       "max_attempts": 3,
                     *       "time_limit_minutes": 15,
                     *       "questions": [
                     *         {
                     *           "id": "qq_1a8r",
                     *           "type": "single_choice",
                     *           "prompt": "What does a reducer return?",
                     *           "options": [
                     *             {
                     *               "text": "The next state",
                     *               "correct": true
                     *             },
                     *             {
                     *               "text": "An action",
                     *               "correct": false
                     *             }
                     *           ],
                     *           "points": 1,
                     *           "explanation": "A reducer takes the state and an action, and returns the next state."
                     *         }
                     *       ],
                     *       "created_at": "2026-04-02T08:20:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Quiz"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.enrollments.list": {
        parameters: {
            query?: {
                /**
                 * @description Only enrollments in this course.
                 * @example crs_abc
                 */
                course_id?: components["schemas"]["CourseId"];
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only enrollments in this state.
                 * @example active
                 */
                status?: "pending" | "active" | "completed" | "expired" | "refunded";
                /**
                 * @description Only enrollments of this student.
                 * @example usr_8xk2
                 */
                student_id?: components["schemas"]["StudentId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of enrollments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "enr_5t9w",
                     *           "course_id": "crs_abc",
                     *           "student_id": "usr_8xk2",
                     *           "status": "active",
                     *           "progress": 0,
                     *           "enrolled_at": "2026-04-12T09:00:00.000Z",
                     *           "completed_at": null,
                     *           "expires_at": null,
                     *           "certificate_id": null
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["EnrollmentList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.enrollments.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "course_id": "crs_abc",
                 *       "student_id": "usr_8xk2"
                 *     }
                 */
                "application/json": components["schemas"]["EnrollmentCreate"];
            };
        };
        responses: {
            /** @description The enrollment. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "enr_5t9w",
                     *       "course_id": "crs_abc",
                     *       "student_id": "usr_8xk2",
                     *       "status": "active",
                     *       "progress": 0,
                     *       "enrolled_at": "2026-04-12T09:00:00.000Z",
                     *       "completed_at": null,
                     *       "expires_at": null,
                     *       "certificate_id": null
                     *     }
                     */
                    "application/json": components["schemas"]["Enrollment"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.enrollments.complete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path: {
                /**
                 * @description The id of the enrollment.
                 * @example enr_5t9w
                 */
                id: components["parameters"]["EnrollmentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "title": "Advanced React Patterns — Completion Certificate",
                 *       "issued_by": "Your Academy",
                 *       "issued_date": "2026-05-18"
                 *     }
                 */
                "application/json": components["schemas"]["EnrollmentComplete"];
            };
        };
        responses: {
            /** @description The enrollment, and the certificate if one was issued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "enr_5t9w",
                     *       "course_id": "crs_abc",
                     *       "student_id": "usr_8xk2",
                     *       "status": "completed",
                     *       "progress": 100,
                     *       "enrolled_at": "2026-04-12T09:00:00.000Z",
                     *       "completed_at": "2026-05-18T09:30:00.000Z",
                     *       "expires_at": null,
                     *       "certificate_id": "cert_8xk2",
                     *       "certificate": {
                     *         "certificate_id": "cert_8xk2",
                     *         "status": "live",
                     *         "recipient_id": "usr_8xk2",
                     *         "recipient_name": "Amina Benali",
                     *         "course_id": "crs_abc",
                     *         "enrollment_id": "enr_5t9w",
                     *         "title": "Advanced React Patterns — Completion Certificate",
                     *         "issued_by": "Your Academy",
                     *         "issued_date": "2026-05-18",
                     *         "skills": [
                     *           "react_advanced",
                     *           "state_management"
                     *         ],
                     *         "verified_until": "permanent",
                     *         "qr_url": "https://verify.tkawen.com/cert_8xk2",
                     *         "qr_token": "cert_8xk2",
                     *         "pdf_url": "https://api.tkawen.com/v1/knowledge/certificates/cert_8xk2.pdf",
                     *         "hash_sha256": "a2b68f96cf7e6f979a833041996361e932611f188a97847a662eb10e7fc01404",
                     *         "created_at": "2026-05-18T09:30:00.000Z",
                     *         "revoked_at": null,
                     *         "revocation_reason": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EnrollmentCompleted"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.enrollments.progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the enrollment.
                 * @example enr_5t9w
                 */
                id: components["parameters"]["EnrollmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The progress. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "enrollment_id": "enr_5t9w",
                     *       "course_id": "crs_abc",
                     *       "student_id": "usr_8xk2",
                     *       "status": "active",
                     *       "percent": 50,
                     *       "lessons_completed": 1,
                     *       "lessons_count": 1,
                     *       "quizzes_passed": 0,
                     *       "quizzes_count": 1,
                     *       "last_activity_at": "2026-05-10T17:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EnrollmentProgress"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.skills.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only the skills right below this one.
                 * @example frontend
                 */
                parent?: components["schemas"]["SkillSlug"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of skills. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "slug": "frontend",
                     *           "name": "Front-end development",
                     *           "description": "Building what people see and use in a browser.",
                     *           "parent_slug": null,
                     *           "depth": 0,
                     *           "courses_count": 1
                     *         },
                     *         {
                     *           "slug": "react_advanced",
                     *           "name": "Advanced React",
                     *           "description": null,
                     *           "parent_slug": "frontend",
                     *           "depth": 1,
                     *           "courses_count": 1
                     *         },
                     *         {
                     *           "slug": "state_management",
                     *           "name": "State management",
                     *           "description": null,
                     *           "parent_slug": "frontend",
                     *           "depth": 1,
                     *           "courses_count": 1
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SkillList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.skills.courses": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The slug of the skill.
                 * @example react_advanced
                 */
                slug: components["parameters"]["SkillSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of courses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "crs_abc",
                     *           "title": "Advanced React Patterns",
                     *           "description": "Hooks, state machines and rendering, for people who have shipped React before.",
                     *           "language": "en",
                     *           "level": "advanced",
                     *           "duration_hours": 12,
                     *           "skills": [
                     *             "react_advanced",
                     *             "state_management"
                     *           ],
                     *           "status": "published",
                     *           "certificate_enabled": true,
                     *           "created_at": "2026-04-02T08:00:00.000Z",
                     *           "published_at": "2026-04-02T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CourseList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "knowledge.verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description What the QR code holds, the last segment of a certificate's `qr_url`.
                 * @example cert_8xk2
                 */
                qr_token: components["parameters"]["CertificateQrToken"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known of the certificate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "certificate_id": "cert_8xk2",
                     *       "status": "live",
                     *       "is_valid": true,
                     *       "title": "Advanced React Patterns — Completion Certificate",
                     *       "recipient_name": "Amina Benali",
                     *       "course_title": "Advanced React Patterns",
                     *       "issued_by": "Your Academy",
                     *       "issued_date": "2026-05-18",
                     *       "skills": [
                     *         "react_advanced",
                     *         "state_management"
                     *       ],
                     *       "verified_until": "permanent",
                     *       "revoked_at": null,
                     *       "qr_url": "https://verify.tkawen.com/cert_8xk2",
                     *       "hash_sha256": "a2b68f96cf7e6f979a833041996361e932611f188a97847a662eb10e7fc01404",
                     *       "signature": "pUOZfYTxJ5g1DAm97yzbFxv0HtPkpfgIry/rDFYmMAk="
                     *     }
                     */
                    "application/json": components["schemas"]["CertificateVerification"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.alerts.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only alerts that watch this device.
                 * @example dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                device_id?: string;
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only alerts of this type.
                 * @example overspeed
                 */
                type?: components["schemas"]["AlertTypeInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of alerts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "alert_id": "alr_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "name": "Too fast",
                     *           "type": "overspeed",
                     *           "device_ids": [
                     *             "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                     *           ],
                     *           "speed_limit_kmh": 90,
                     *           "geofence_id": null,
                     *           "created_at": "2026-11-22T10:06:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AlertList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.alerts.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertCreate"];
            };
        };
        responses: {
            /** @description The alert. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "alert_id": "alr_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "name": "Too fast",
                     *       "type": "overspeed",
                     *       "device_ids": [
                     *         "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                     *       ],
                     *       "speed_limit_kmh": 90,
                     *       "geofence_id": null,
                     *       "created_at": "2026-11-22T10:06:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Alert"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.carriers.list": {
        parameters: {
            query?: {
                /**
                 * @description Only carriers that deliver in this country.
                 * @example DZ
                 */
                country?: components["schemas"]["ShipmentCountry"];
                /**
                 * @description Only carriers of this reach.
                 * @example regional
                 */
                coverage?: "global" | "regional";
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of carriers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "carrier": "UPS",
                     *           "coverage": "global",
                     *           "integration": "direct",
                     *           "countries": [],
                     *           "delivery_modes": [
                     *             "home"
                     *           ],
                     *           "cash_on_delivery": true,
                     *           "max_weight_kg": 70,
                     *           "available": true
                     *         },
                     *         {
                     *           "carrier": "Yalidine",
                     *           "coverage": "regional",
                     *           "integration": "direct",
                     *           "countries": [
                     *             "DZ"
                     *           ],
                     *           "delivery_modes": [
                     *             "home",
                     *             "stop_desk"
                     *           ],
                     *           "cash_on_delivery": true,
                     *           "max_weight_kg": null,
                     *           "available": true
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CarrierList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.devices.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only devices in this state.
                 * @example online
                 */
                status?: "online" | "offline" | "unknown";
                /**
                 * @description Only devices that this carries.
                 * @example van
                 */
                vehicle_type?: components["schemas"]["DeviceVehicleType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of devices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "tkw_id": "tkw-3dc6f4d",
                     *           "name": "Van Bay Area #3",
                     *           "imei": "352656102345678",
                     *           "region": "US-CA",
                     *           "wilaya": null,
                     *           "vehicle_type": "van",
                     *           "driver_id": "usr_8xk2",
                     *           "status": "online",
                     *           "connection_url": "tcp://gateway.tkawen.com:5023",
                     *           "protocol": "OsmAnd",
                     *           "share_url": "https://track.tkawen.com/dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "last_seen_at": "2026-11-22T10:30:00.000Z",
                     *           "created_at": "2026-11-22T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeviceList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.devices.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceCreate"];
            };
        };
        responses: {
            /** @description The device, and where it shall send its positions. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "tkw_id": "tkw-3dc6f4d",
                     *       "name": "Van Bay Area #3",
                     *       "imei": "352656102345678",
                     *       "region": "US-CA",
                     *       "wilaya": null,
                     *       "vehicle_type": "van",
                     *       "driver_id": "usr_8xk2",
                     *       "status": "unknown",
                     *       "connection_url": "tcp://gateway.tkawen.com:5023",
                     *       "protocol": "OsmAnd",
                     *       "share_url": "https://track.tkawen.com/dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "last_seen_at": null,
                     *       "created_at": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.devices.history": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Positions recorded at this time or later. 24 hours before `to`, when left out.
                 * @example 2026-11-22T10:00:00.000Z
                 */
                from?: string;
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Positions recorded before this time. Now, when left out.
                 * @example 2026-11-22T11:00:00.000Z
                 */
                to?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the device.
                 * @example dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of positions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "latitude": 37.7793,
                     *           "longitude": -122.4193,
                     *           "altitude_m": 16,
                     *           "speed_kmh": 42.5,
                     *           "course": 118,
                     *           "accuracy_m": 4.5,
                     *           "address": "Market Street, San Francisco",
                     *           "valid": true,
                     *           "ignition": true,
                     *           "moving": true,
                     *           "battery_percent": 96,
                     *           "odometer_km": 48210.4,
                     *           "geofence_ids": [
                     *             "geo_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                     *           ],
                     *           "recorded_at": "2026-11-22T10:30:00.000Z",
                     *           "received_at": "2026-11-22T10:30:01.240Z"
                     *         },
                     *         {
                     *           "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "latitude": 37.7762,
                     *           "longitude": -122.419,
                     *           "altitude_m": 14,
                     *           "speed_kmh": 0,
                     *           "course": 121,
                     *           "accuracy_m": 4.5,
                     *           "address": "Market Street, San Francisco",
                     *           "valid": true,
                     *           "ignition": true,
                     *           "moving": false,
                     *           "battery_percent": 96,
                     *           "odometer_km": 48210.9,
                     *           "geofence_ids": [
                     *             "geo_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                     *           ],
                     *           "recorded_at": "2026-11-22T10:30:30.000Z",
                     *           "received_at": "2026-11-22T10:30:31.115Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PositionList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.devices.position": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the device.
                 * @example dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest position. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "latitude": 37.7762,
                     *       "longitude": -122.419,
                     *       "altitude_m": 14,
                     *       "speed_kmh": 0,
                     *       "course": 121,
                     *       "accuracy_m": 4.5,
                     *       "address": "Market Street, San Francisco",
                     *       "valid": true,
                     *       "ignition": true,
                     *       "moving": false,
                     *       "battery_percent": 96,
                     *       "odometer_km": 48210.9,
                     *       "geofence_ids": [
                     *         "geo_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                     *       ],
                     *       "recorded_at": "2026-11-22T10:30:30.000Z",
                     *       "received_at": "2026-11-22T10:30:31.115Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Position"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.geofences.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only geofences that watch this device.
                 * @example dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                device_id?: string;
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of geofences. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "geofence_id": "geo_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "name": "Downtown delivery zone",
                     *           "type": "polygon",
                     *           "coordinates": [
                     *             [
                     *               37.78,
                     *               -122.41
                     *             ],
                     *             [
                     *               37.79,
                     *               -122.42
                     *             ],
                     *             [
                     *               37.77,
                     *               -122.43
                     *             ]
                     *           ],
                     *           "radius_m": null,
                     *           "alert_on": "exit",
                     *           "device_ids": [],
                     *           "created_at": "2026-11-22T10:05:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["GeofenceList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.geofences.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GeofenceCreate"];
            };
        };
        responses: {
            /** @description The geofence. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "geofence_id": "geo_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "name": "Downtown delivery zone",
                     *       "type": "polygon",
                     *       "coordinates": [
                     *         [
                     *           37.78,
                     *           -122.41
                     *         ],
                     *         [
                     *           37.79,
                     *           -122.42
                     *         ],
                     *         [
                     *           37.77,
                     *           -122.43
                     *         ]
                     *       ],
                     *       "radius_m": null,
                     *       "alert_on": "exit",
                     *       "device_ids": [],
                     *       "created_at": "2026-11-22T10:05:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Geofence"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.quote": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description One quote of each carrier that was asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "carrier": "UPS",
                     *         "status": "ok",
                     *         "cost": "18.00",
                     *         "currency": "USD",
                     *         "service": "UPS Ground",
                     *         "estimated_days": 5
                     *       },
                     *       {
                     *         "carrier": "FedEx",
                     *         "status": "ok",
                     *         "cost": "22.00",
                     *         "currency": "USD",
                     *         "service": "FedEx Home Delivery",
                     *         "estimated_days": 4
                     *       },
                     *       {
                     *         "carrier": "DHL Express",
                     *         "status": "timeout",
                     *         "cost": null,
                     *         "currency": "USD",
                     *         "service": null,
                     *         "estimated_days": null
                     *       },
                     *       {
                     *         "carrier": "Yalidine",
                     *         "status": "not_served",
                     *         "cost": null,
                     *         "currency": "DZD",
                     *         "service": null,
                     *         "estimated_days": null
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Quote"][];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.shipments.list": {
        parameters: {
            query?: {
                /**
                 * @description Only shipments with this carrier.
                 * @example UPS
                 */
                carrier?: components["schemas"]["CarrierName"];
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only shipments that you gave this reference.
                 * @example 1042
                 */
                reference?: string;
                /**
                 * @description Only shipments in this state.
                 * @example created
                 */
                status?: "created" | "picked_up" | "in_transit" | "out_for_delivery" | "delivered" | "failed" | "returned" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shipments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "shipment_id": "shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "carrier": "UPS",
                     *           "tracking_number": "1Z999AA10123456784",
                     *           "status": "created",
                     *           "reference": "1042",
                     *           "from": {
                     *             "name": "Store",
                     *             "phone": "+15551234567",
                     *             "country": "US",
                     *             "region": "CA",
                     *             "city": "San Francisco",
                     *             "postal_code": null,
                     *             "wilaya": null,
                     *             "commune": null,
                     *             "address": null
                     *           },
                     *           "to": {
                     *             "name": "Jane Doe",
                     *             "phone": "+15557654321",
                     *             "country": "US",
                     *             "region": "NY",
                     *             "city": "New York",
                     *             "postal_code": null,
                     *             "wilaya": null,
                     *             "commune": null,
                     *             "address": "350 Fifth Avenue"
                     *           },
                     *           "package": {
                     *             "weight_kg": 2.5,
                     *             "length_cm": null,
                     *             "width_cm": null,
                     *             "height_cm": null,
                     *             "declared_value": 5000,
                     *             "currency": "USD",
                     *             "description": null,
                     *             "fragile": false
                     *           },
                     *           "cod_amount": 5000,
                     *           "currency": "USD",
                     *           "shipping_paid_by": "sender",
                     *           "delivery_mode": "home",
                     *           "stop_desk_id": null,
                     *           "note": null,
                     *           "carrier_fee": {
                     *             "cost": "18.00",
                     *             "currency": "USD"
                     *           },
                     *           "label_url": "https://labels.tkawen.com/shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A.pdf",
                     *           "estimated_delivery_date": "2026-11-27",
                     *           "created_at": "2026-11-22T11:00:00.000Z",
                     *           "updated_at": "2026-11-22T11:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ShipmentList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.shipments.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentCreate"];
            };
        };
        responses: {
            /** @description The shipment, with its tracking number and label where the carrier has given them. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shipment_id": "shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "carrier": "UPS",
                     *       "tracking_number": "1Z999AA10123456784",
                     *       "status": "created",
                     *       "reference": "1042",
                     *       "from": {
                     *         "name": "Store",
                     *         "phone": "+15551234567",
                     *         "country": "US",
                     *         "region": "CA",
                     *         "city": "San Francisco",
                     *         "postal_code": null,
                     *         "wilaya": null,
                     *         "commune": null,
                     *         "address": null
                     *       },
                     *       "to": {
                     *         "name": "Jane Doe",
                     *         "phone": "+15557654321",
                     *         "country": "US",
                     *         "region": "NY",
                     *         "city": "New York",
                     *         "postal_code": null,
                     *         "wilaya": null,
                     *         "commune": null,
                     *         "address": "350 Fifth Avenue"
                     *       },
                     *       "package": {
                     *         "weight_kg": 2.5,
                     *         "length_cm": null,
                     *         "width_cm": null,
                     *         "height_cm": null,
                     *         "declared_value": 5000,
                     *         "currency": "USD",
                     *         "description": null,
                     *         "fragile": false
                     *       },
                     *       "cod_amount": 5000,
                     *       "currency": "USD",
                     *       "shipping_paid_by": "sender",
                     *       "delivery_mode": "home",
                     *       "stop_desk_id": null,
                     *       "note": null,
                     *       "carrier_fee": {
                     *         "cost": "18.00",
                     *         "currency": "USD"
                     *       },
                     *       "label_url": "https://labels.tkawen.com/shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A.pdf",
                     *       "estimated_delivery_date": "2026-11-27",
                     *       "created_at": "2026-11-22T11:00:00.000Z",
                     *       "updated_at": "2026-11-22T11:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Shipment"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.shipments.cancel": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path: {
                /**
                 * @description The id of the shipment.
                 * @example shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["ShipmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled shipment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shipment_id": "shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "carrier": "UPS",
                     *       "tracking_number": "1Z999AA10123456784",
                     *       "status": "cancelled",
                     *       "reference": "1042",
                     *       "from": {
                     *         "name": "Store",
                     *         "phone": "+15551234567",
                     *         "country": "US",
                     *         "region": "CA",
                     *         "city": "San Francisco",
                     *         "postal_code": null,
                     *         "wilaya": null,
                     *         "commune": null,
                     *         "address": null
                     *       },
                     *       "to": {
                     *         "name": "Jane Doe",
                     *         "phone": "+15557654321",
                     *         "country": "US",
                     *         "region": "NY",
                     *         "city": "New York",
                     *         "postal_code": null,
                     *         "wilaya": null,
                     *         "commune": null,
                     *         "address": "350 Fifth Avenue"
                     *       },
                     *       "package": {
                     *         "weight_kg": 2.5,
                     *         "length_cm": null,
                     *         "width_cm": null,
                     *         "height_cm": null,
                     *         "declared_value": 5000,
                     *         "currency": "USD",
                     *         "description": null,
                     *         "fragile": false
                     *       },
                     *       "cod_amount": 5000,
                     *       "currency": "USD",
                     *       "shipping_paid_by": "sender",
                     *       "delivery_mode": "home",
                     *       "stop_desk_id": null,
                     *       "note": null,
                     *       "carrier_fee": {
                     *         "cost": "18.00",
                     *         "currency": "USD"
                     *       },
                     *       "label_url": "https://labels.tkawen.com/shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A.pdf",
                     *       "estimated_delivery_date": "2026-11-27",
                     *       "created_at": "2026-11-22T11:00:00.000Z",
                     *       "updated_at": "2026-11-22T11:20:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Shipment"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "logistics.shipments.track": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the shipment.
                 * @example shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["ShipmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shipment's state and its steps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shipment_id": "shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "carrier": "UPS",
                     *       "tracking_number": "1Z999AA10123456784",
                     *       "status": "in_transit",
                     *       "estimated_delivery_date": "2026-11-27",
                     *       "events": [
                     *         {
                     *           "status": "in_transit",
                     *           "carrier_status": "Departed from Facility",
                     *           "description": null,
                     *           "location": "Oakland, CA",
                     *           "occurred_at": "2026-11-23T04:10:00.000Z"
                     *         },
                     *         {
                     *           "status": "picked_up",
                     *           "carrier_status": "Pickup Scan",
                     *           "description": null,
                     *           "location": "San Francisco, CA",
                     *           "occurred_at": "2026-11-22T17:45:00.000Z"
                     *         },
                     *         {
                     *           "status": "created",
                     *           "carrier_status": "Label Created",
                     *           "description": null,
                     *           "location": null,
                     *           "occurred_at": "2026-11-22T11:00:00.000Z"
                     *         }
                     *       ],
                     *       "updated_at": "2026-11-23T04:10:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShipmentTracking"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "pay.charges.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 2900,
                 *       "currency": "USD",
                 *       "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                 *       "payment_method_id": "pm_01JD9P9D4ZH6E8G0J2K3M5N7P9",
                 *       "description": "Pro plan, December",
                 *       "metadata": {
                 *         "order_id": "1043"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChargeCreate"];
            };
        };
        responses: {
            /** @description The charge, whether it succeeded or not. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "charge_id": "ch_01JD9R8C5A2N4P6Q8S0T1V3W5X",
                     *       "transaction_id": "tx_01JD9R8C5A2N4P6Q8S0T1V3W5X",
                     *       "status": "succeeded",
                     *       "amount": 2900,
                     *       "currency": "USD",
                     *       "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                     *       "payment_method_id": "pm_01JD9P9D4ZH6E8G0J2K3M5N7P9",
                     *       "method": "card",
                     *       "description": "Pro plan, December",
                     *       "failure_code": null,
                     *       "failure_message": null,
                     *       "metadata": {
                     *         "order_id": "1043"
                     *       },
                     *       "created_at": "2026-11-22T11:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Charge"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "pay.checkouts.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of checkouts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "checkout_id": "co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "checkout_url": "https://pay.tkawen.com/co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "status": "completed",
                     *           "amount": 2900,
                     *           "currency": "USD",
                     *           "description": "Pro plan, one month",
                     *           "success_url": "https://shop.example.com/thanks",
                     *           "cancel_url": "https://shop.example.com/cart",
                     *           "methods": [
                     *             "card",
                     *             "wallet",
                     *             "transfer"
                     *           ],
                     *           "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                     *           "transaction_id": "tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "metadata": {
                     *             "order_id": "1042"
                     *           },
                     *           "created_at": "2026-11-22T10:00:00.000Z",
                     *           "expires_at": "2026-11-22T10:30:00.000Z",
                     *           "completed_at": "2026-11-22T10:04:31.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CheckoutList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "pay.checkouts.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutCreate"];
            };
        };
        responses: {
            /** @description The checkout, open. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "checkout_id": "co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "checkout_url": "https://pay.tkawen.com/co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "status": "open",
                     *       "amount": 2900,
                     *       "currency": "USD",
                     *       "description": "Pro plan, one month",
                     *       "success_url": "https://shop.example.com/thanks",
                     *       "cancel_url": "https://shop.example.com/cart",
                     *       "methods": [
                     *         "card",
                     *         "wallet",
                     *         "transfer"
                     *       ],
                     *       "customer_id": null,
                     *       "transaction_id": null,
                     *       "metadata": {
                     *         "order_id": "1042"
                     *       },
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "expires_at": "2026-11-22T10:30:00.000Z",
                     *       "completed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "pay.checkouts.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the checkout.
                 * @example co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["CheckoutId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checkout. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "checkout_id": "co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "checkout_url": "https://pay.tkawen.com/co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "status": "completed",
                     *       "amount": 2900,
                     *       "currency": "USD",
                     *       "description": "Pro plan, one month",
                     *       "success_url": "https://shop.example.com/thanks",
                     *       "cancel_url": "https://shop.example.com/cart",
                     *       "methods": [
                     *         "card",
                     *         "wallet",
                     *         "transfer"
                     *       ],
                     *       "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                     *       "transaction_id": "tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "metadata": {
                     *         "order_id": "1042"
                     *       },
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "expires_at": "2026-11-22T10:30:00.000Z",
                     *       "completed_at": "2026-11-22T10:04:31.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "pay.invoices.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceCreate"];
            };
        };
        responses: {
            /** @description The invoice. */
            201: {
                headers: {
                    /**
                     * @description Shown inline. The file is named after the invoice's id.
                     * @example inline; filename="inv_01JD9V1K3G8U0V2X4Z5A7B9C1D.pdf"
                     */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "pay.refunds.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only those in this state.
                 * @example completed
                 */
                status?: "pending" | "completed" | "failed";
                /**
                 * @description Only those of this transaction.
                 * @example tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                transaction_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of refunds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "refund_id": "re_01JD9S2F7C4Q6R8T0V1W3X5Y7Z",
                     *           "transaction_id": "tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "status": "completed",
                     *           "amount": 1450,
                     *           "currency": "USD",
                     *           "fee_amount": 57,
                     *           "reason": "requested_by_customer",
                     *           "failure_message": null,
                     *           "metadata": {
                     *             "ticket": "77"
                     *           },
                     *           "created_at": "2026-11-23T09:00:00.000Z",
                     *           "completed_at": "2026-11-23T09:12:45.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["RefundList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "pay.refunds.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "transaction_id": "tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "amount": 1450,
                 *       "currency": "USD",
                 *       "reason": "requested_by_customer",
                 *       "metadata": {
                 *         "ticket": "77"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RefundCreate"];
            };
        };
        responses: {
            /** @description The refund, under way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "refund_id": "re_01JD9S2F7C4Q6R8T0V1W3X5Y7Z",
                     *       "transaction_id": "tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "status": "pending",
                     *       "amount": 1450,
                     *       "currency": "USD",
                     *       "fee_amount": 57,
                     *       "reason": "requested_by_customer",
                     *       "failure_message": null,
                     *       "metadata": {
                     *         "ticket": "77"
                     *       },
                     *       "created_at": "2026-11-23T09:00:00.000Z",
                     *       "completed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Refund"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "pay.settlements.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only this day and later ones. Refused if it is after `to`.
                 * @example 2026-11-01
                 */
                from?: string;
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only this day and earlier ones.
                 * @example 2026-11-30
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of settlements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "settlement_id": "stl_01JDBX5M7J0W2X4Z6B7C9D1E3F",
                     *           "date": "2026-11-23",
                     *           "status": "paid",
                     *           "currency": "USD",
                     *           "transaction_count": 12,
                     *           "gross_amount": 34800,
                     *           "refunded_amount": 1450,
                     *           "fee_amount": 1311,
                     *           "net_amount": 32039,
                     *           "created_at": "2026-11-24T02:00:00.000Z",
                     *           "paid_at": "2026-11-24T14:20:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SettlementList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "pay.subscriptions.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only those of this customer.
                 * @example cus_01JD9P7B2XF4C6E8G0H1J3K5M7
                 */
                customer_id?: string;
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only those in this state.
                 * @example trialing
                 */
                status?: "trialing" | "active" | "past_due" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of subscriptions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "subscription_id": "sub_01JD9T6H9E6S8T0V2X3Y5Z7A9B",
                     *           "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                     *           "plan": "pro-annual",
                     *           "status": "trialing",
                     *           "amount": 29000,
                     *           "currency": "USD",
                     *           "interval": "year",
                     *           "payment_method_id": null,
                     *           "portal_url": "https://pay.tkawen.com/subscriptions/sub_01JD9T6H9E6S8T0V2X3Y5Z7A9B",
                     *           "metadata": {
                     *             "seats": "5"
                     *           },
                     *           "created_at": "2026-11-22T10:00:00.000Z",
                     *           "trial_ends_at": "2026-12-06T10:00:00.000Z",
                     *           "current_period_started_at": "2026-11-22T10:00:00.000Z",
                     *           "current_period_ends_at": "2026-12-06T10:00:00.000Z",
                     *           "next_charge_at": "2026-12-06T10:00:00.000Z",
                     *           "cancelled_at": null
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "pay.subscriptions.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description For sandbox keys: the same calls with the same seed, in the same order and in an empty sandbox, make the same ids and values. With a
                 *     live key it means nothing.
                 * @example ci-1042
                 */
                "X-TKAWEN-Sandbox-Seed"?: components["parameters"]["SandboxSeed"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                 *       "plan": "pro-annual",
                 *       "amount": 29000,
                 *       "currency": "USD",
                 *       "interval": "year",
                 *       "trial_days": 14,
                 *       "metadata": {
                 *         "seats": "5"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SubscriptionCreate"];
            };
        };
        responses: {
            /** @description The subscription. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscription_id": "sub_01JD9T6H9E6S8T0V2X3Y5Z7A9B",
                     *       "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                     *       "plan": "pro-annual",
                     *       "status": "trialing",
                     *       "amount": 29000,
                     *       "currency": "USD",
                     *       "interval": "year",
                     *       "payment_method_id": null,
                     *       "portal_url": "https://pay.tkawen.com/subscriptions/sub_01JD9T6H9E6S8T0V2X3Y5Z7A9B",
                     *       "metadata": {
                     *         "seats": "5"
                     *       },
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "trial_ends_at": "2026-12-06T10:00:00.000Z",
                     *       "current_period_started_at": "2026-11-22T10:00:00.000Z",
                     *       "current_period_ends_at": "2026-12-06T10:00:00.000Z",
                     *       "next_charge_at": "2026-12-06T10:00:00.000Z",
                     *       "cancelled_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "pay.transactions.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only those created in this month, in UTC.
                 * @example 2026-11
                 */
                period?: string;
                /**
                 * @description Only those in this state.
                 * @example succeeded
                 */
                status?: "pending" | "succeeded" | "failed" | "canceled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of transactions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "status": "succeeded",
                     *           "amount": 2900,
                     *           "currency": "USD",
                     *           "fee_amount": 114,
                     *           "method": "card",
                     *           "description": "Pro plan, one month",
                     *           "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                     *           "checkout_id": "co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "charge_id": "ch_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "metadata": {
                     *             "order_id": "1042"
                     *           },
                     *           "created_at": "2026-11-22T10:03:58.000Z",
                     *           "updated_at": "2026-11-22T10:04:31.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["TransactionList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "pay.transactions.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the transaction.
                 * @example tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transaction. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "status": "succeeded",
                     *       "amount": 2900,
                     *       "currency": "USD",
                     *       "fee_amount": 114,
                     *       "method": "card",
                     *       "description": "Pro plan, one month",
                     *       "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                     *       "checkout_id": "co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "charge_id": "ch_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "metadata": {
                     *         "order_id": "1042"
                     *       },
                     *       "created_at": "2026-11-22T10:03:58.000Z",
                     *       "updated_at": "2026-11-22T10:04:31.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamError"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "requests.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only requests with this error code.
                 * @example rate_limited
                 */
                error?: string;
                /**
                 * @description Only requests from this time on.
                 * @example 2026-11-22T10:00:00.000Z
                 */
                from?: string;
                /**
                 * @description Only requests with this API key.
                 * @example ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                key_id?: string;
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only requests of this operation.
                 * @example connect.rooms.create
                 */
                operation?: string;
                /**
                 * @description Only requests with this HTTP status, or with one of a class such as `4xx`.
                 * @example 4xx
                 */
                status?: string;
                /**
                 * @description Only requests before this time.
                 * @example 2026-11-22T11:00:00.000Z
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "occurred_at": "2026-11-22T10:00:00.000Z",
                     *           "key_id": "ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "operation": "connect.rooms.create",
                     *           "method": "POST",
                     *           "path": "/v1/connect/rooms",
                     *           "status": 429,
                     *           "error": "rate_limited",
                     *           "replayed": false,
                     *           "duration_ms": 1.204,
                     *           "upstream_ms": null,
                     *           "request_bytes": 24,
                     *           "response_bytes": 412
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["LoggedRequestList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "requests.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the request, as in `X-Request-Id`.
                 * @example req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "occurred_at": "2026-11-22T10:00:00.000Z",
                     *       "key_id": "ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "operation": "connect.rooms.create",
                     *       "method": "POST",
                     *       "path": "/v1/connect/rooms",
                     *       "status": 201,
                     *       "error": null,
                     *       "replayed": false,
                     *       "duration_ms": 48.21,
                     *       "upstream_ms": 46.03,
                     *       "request_bytes": 24,
                     *       "response_bytes": 301,
                     *       "request_headers": {
                     *         "accept": "application/json",
                     *         "content-type": "application/json",
                     *         "user-agent": "tkawen-js/1.0.0"
                     *       },
                     *       "response_headers": {
                     *         "content-type": "application/json",
                     *         "x-tkawen-cost": "0 USD"
                     *       },
                     *       "request_body": "{\"name\":\"Weekly review\"}",
                     *       "response_body": "{\"room_id\":\"rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A\",\"name\":\"Weekly review\",\"sdk_token\":\"[redacted]\"}"
                     *     }
                     */
                    "application/json": components["schemas"]["LoggedRequestDetail"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "requests.settings.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bodies": false
                     *     }
                     */
                    "application/json": components["schemas"]["RequestSettings"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "requests.settings.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "bodies": true
                 *     }
                 */
                "application/json": components["schemas"]["RequestSettingsUpdate"];
            };
        };
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bodies": true
                     *     }
                     */
                    "application/json": components["schemas"]["RequestSettings"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "usage.current": {
        parameters: {
            query?: {
                /**
                 * @description The first day (UTC). Unless told, the first of the month of `to`.
                 * @example 2026-05-01
                 */
                from?: string;
                /**
                 * @description Which parts to list in `groups`.
                 * @example meter
                 */
                group_by?: "pillar" | "operation" | "meter" | "key" | "day";
                /**
                 * @description The last day (UTC), which counts as well. Unless told, today.
                 * @example 2026-05-18
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This month so far, or the days that were asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "period": "2026-05",
                     *       "from": "2026-05-01",
                     *       "to": "2026-05-18",
                     *       "by_pillar": {
                     *         "identity": {
                     *           "calls": 1247,
                     *           "cost": "6.24"
                     *         },
                     *         "connect": {
                     *           "calls": 892,
                     *           "cost": "13.4"
                     *         },
                     *         "pay": {
                     *           "calls": 156,
                     *           "cost": "0"
                     *         },
                     *         "commerce": {
                     *           "calls": 4521,
                     *           "cost": "0.99"
                     *         },
                     *         "knowledge": {
                     *           "calls": 88,
                     *           "cost": "4.4"
                     *         },
                     *         "logistics": {
                     *           "calls": 234,
                     *           "cost": "14.5"
                     *         }
                     *       },
                     *       "total": "39.53",
                     *       "currency": "USD",
                     *       "other_currencies": [
                     *         {
                     *           "currency": "DZD",
                     *           "cost": "1250.5"
                     *         }
                     *       ],
                     *       "plan": "builder",
                     *       "next_invoice_date": "2026-06-01",
                     *       "as_of": "2026-05-18T16:40:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Usage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "usage.history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Up to 12 months. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "period": "2026-05",
                     *           "by_pillar": {
                     *             "identity": {
                     *               "calls": 1247,
                     *               "cost": "6.24"
                     *             },
                     *             "connect": {
                     *               "calls": 892,
                     *               "cost": "13.4"
                     *             },
                     *             "pay": {
                     *               "calls": 156,
                     *               "cost": "0"
                     *             },
                     *             "commerce": {
                     *               "calls": 4521,
                     *               "cost": "0.99"
                     *             },
                     *             "knowledge": {
                     *               "calls": 88,
                     *               "cost": "4.4"
                     *             },
                     *             "logistics": {
                     *               "calls": 234,
                     *               "cost": "14.5"
                     *             }
                     *           },
                     *           "total": "39.53",
                     *           "currency": "USD",
                     *           "other_currencies": []
                     *         },
                     *         {
                     *           "period": "2026-04",
                     *           "by_pillar": {
                     *             "identity": {
                     *               "calls": 1000,
                     *               "cost": "5"
                     *             },
                     *             "connect": {
                     *               "calls": 640,
                     *               "cost": "9.6"
                     *             },
                     *             "pay": {
                     *               "calls": 120,
                     *               "cost": "0"
                     *             },
                     *             "commerce": {
                     *               "calls": 3900,
                     *               "cost": "0.99"
                     *             },
                     *             "knowledge": {
                     *               "calls": 60,
                     *               "cost": "3"
                     *             },
                     *             "logistics": {
                     *               "calls": 180,
                     *               "cost": "11"
                     *             }
                     *           },
                     *           "total": "29.59",
                     *           "currency": "USD",
                     *           "other_currencies": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UsageHistory"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks.list": {
        parameters: {
            query?: {
                /**
                 * @description Where to read on, from `next_cursor` of the page before.
                 * @example eyJhIjoicm1fMDFKRDlRM1Y3TiJ9
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhook endpoints. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "we_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "url": "https://your-app.com/tkawen-webhook",
                     *           "events": [
                     *             "room.ended",
                     *             "sms.delivered"
                     *           ],
                     *           "description": null,
                     *           "mode": "sandbox",
                     *           "status": "enabled",
                     *           "created_at": "2026-11-22T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookEndpointList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://your-app.com/tkawen-webhook",
                 *       "events": [
                 *         "room.ended",
                 *         "sms.delivered"
                 *       ],
                 *       "secret": "whsec_EXAMPLEexampleEXAMPLEexample000000"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookEndpointCreate"];
            };
        };
        responses: {
            /** @description The endpoint, with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "we_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "url": "https://your-app.com/tkawen-webhook",
                     *       "events": [
                     *         "room.ended",
                     *         "sms.delivered"
                     *       ],
                     *       "description": null,
                     *       "mode": "sandbox",
                     *       "status": "enabled",
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "secret": "whsec_EXAMPLEexampleEXAMPLEexample000000"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks.deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the webhook endpoint.
                 * @example we_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Up to 100 attempts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "wa_01JDC5V0A1B2C3D4E5F6G7H8J9",
                     *           "delivery_id": "wd_01JDC5T7V8W9X0Y1Z2A3B4C5D6",
                     *           "event_id": "evt_01JDC5T7V8W9X0Y1Z2A3B4C5D6",
                     *           "event_type": "webhook.test",
                     *           "attempt": 1,
                     *           "status": "succeeded",
                     *           "response_status": 200,
                     *           "error": null,
                     *           "duration_ms": 84,
                     *           "attempted_at": "2026-11-22T12:00:00.500Z",
                     *           "next_attempt_at": null
                     *         },
                     *         {
                     *           "id": "wa_01JDC4Z9K8M7N6P5Q4R3S2T1V0",
                     *           "delivery_id": "wd_01JDC4Z1A2B3C4D5E6F7G8H9J0",
                     *           "event_id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *           "event_type": "room.ended",
                     *           "attempt": 2,
                     *           "status": "failed",
                     *           "response_status": null,
                     *           "error": "No answer within 15 seconds.",
                     *           "duration_ms": 15000,
                     *           "attempted_at": "2026-11-22T11:05:00.000Z",
                     *           "next_attempt_at": "2026-11-22T11:35:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookAttemptList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks.test": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this attempt, such as a UUID. Repeating the request with it within 24 hours gives the stored answer.
                 * @example 4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the webhook endpoint.
                 * @example we_01JD9Q3V7N8M5K2R4T6W8Y0Z1A
                 */
                id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wd_01JDC5T7V8W9X0Y1Z2A3B4C5D6",
                     *       "webhook_id": "we_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                     *       "event_id": "evt_01JDC5T7V8W9X0Y1Z2A3B4C5D6",
                     *       "event_type": "webhook.test",
                     *       "status": "pending",
                     *       "created_at": "2026-11-22T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "ai_tutor.queried": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0K09",
                 *       "type": "ai_tutor.queried",
                 *       "mode": "live",
                 *       "created_at": "2026-05-10T17:40:00.000Z",
                 *       "data": {
                 *         "query_id": "aiq_2b6n",
                 *         "course_id": "crs_abc",
                 *         "student_id": "usr_8xk2",
                 *         "question": "Explain the difference between useState and useReducer.",
                 *         "language": "en",
                 *         "in_scope": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AiTutorQueriedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "alert.triggered": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "alert.triggered",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:30:01.500Z",
                 *       "data": {
                 *         "alert_id": "alr_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "alert_name": "Too fast",
                 *         "type": "overspeed",
                 *         "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "device_name": "Van Bay Area #3",
                 *         "driver_id": "usr_8xk2",
                 *         "speed_kmh": 104.3,
                 *         "speed_limit_kmh": 90,
                 *         "geofence_id": null,
                 *         "position": {
                 *           "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *           "latitude": 37.7952,
                 *           "longitude": -122.3934,
                 *           "altitude_m": 16,
                 *           "speed_kmh": 104.3,
                 *           "course": 118,
                 *           "accuracy_m": 4.5,
                 *           "address": "The Embarcadero, San Francisco",
                 *           "valid": true,
                 *           "ignition": true,
                 *           "moving": true,
                 *           "battery_percent": 96,
                 *           "odometer_km": 48210.4,
                 *           "geofence_ids": [],
                 *           "recorded_at": "2026-11-22T10:30:00.000Z",
                 *           "received_at": "2026-11-22T10:30:01.240Z"
                 *         },
                 *         "occurred_at": "2026-11-22T10:30:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AlertTriggeredEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "certificate.issued": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0K05",
                 *       "type": "certificate.issued",
                 *       "mode": "live",
                 *       "created_at": "2026-05-18T09:30:00.000Z",
                 *       "data": {
                 *         "certificate_id": "cert_8xk2",
                 *         "status": "live",
                 *         "recipient_id": "usr_8xk2",
                 *         "course_id": "crs_abc",
                 *         "enrollment_id": "enr_5t9w",
                 *         "title": "Advanced React Patterns — Completion Certificate",
                 *         "issued_by": "Your Academy",
                 *         "issued_date": "2026-05-18",
                 *         "qr_url": "https://verify.tkawen.com/cert_8xk2",
                 *         "pdf_url": "https://api.tkawen.com/v1/knowledge/certificates/cert_8xk2.pdf",
                 *         "revoked_at": null,
                 *         "revocation_reason": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CertificateIssuedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "certificate.revoked": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0K06",
                 *       "type": "certificate.revoked",
                 *       "mode": "live",
                 *       "created_at": "2026-06-01T14:05:00.000Z",
                 *       "data": {
                 *         "certificate_id": "cert_8xk2",
                 *         "status": "revoked",
                 *         "recipient_id": "usr_8xk2",
                 *         "course_id": "crs_abc",
                 *         "enrollment_id": "enr_5t9w",
                 *         "title": "Advanced React Patterns — Completion Certificate",
                 *         "issued_by": "Your Academy",
                 *         "issued_date": "2026-05-18",
                 *         "qr_url": "https://verify.tkawen.com/cert_8xk2",
                 *         "pdf_url": "https://api.tkawen.com/v1/knowledge/certificates/cert_8xk2.pdf",
                 *         "revoked_at": "2026-06-01T14:05:00.000Z",
                 *         "revocation_reason": "Issued to the wrong person."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CertificateRevokedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "charge.failed": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "charge.failed",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T11:00:02.000Z",
                 *       "data": {
                 *         "charge_id": "ch_01JD9R8C5A2N4P6Q8S0T1V3W5X",
                 *         "transaction_id": "tx_01JD9R8C5A2N4P6Q8S0T1V3W5X",
                 *         "status": "failed",
                 *         "amount": 2900,
                 *         "currency": "USD",
                 *         "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                 *         "payment_method_id": "pm_01JD9P9D4ZH6E8G0J2K3M5N7P9",
                 *         "method": "card",
                 *         "description": "Pro plan, December",
                 *         "failure_code": "insufficient_funds",
                 *         "failure_message": "The card has not enough funds.",
                 *         "metadata": {
                 *           "order_id": "1043"
                 *         },
                 *         "created_at": "2026-11-22T11:00:00.000Z",
                 *         "checkout_id": null,
                 *         "subscription_id": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChargeFailedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "charge.succeeded": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "charge.succeeded",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T11:00:02.000Z",
                 *       "data": {
                 *         "charge_id": "ch_01JD9R8C5A2N4P6Q8S0T1V3W5X",
                 *         "transaction_id": "tx_01JD9R8C5A2N4P6Q8S0T1V3W5X",
                 *         "status": "succeeded",
                 *         "amount": 2900,
                 *         "currency": "USD",
                 *         "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                 *         "payment_method_id": "pm_01JD9P9D4ZH6E8G0J2K3M5N7P9",
                 *         "method": "card",
                 *         "description": "Pro plan, December",
                 *         "failure_code": null,
                 *         "failure_message": null,
                 *         "metadata": {
                 *           "order_id": "1043"
                 *         },
                 *         "created_at": "2026-11-22T11:00:00.000Z",
                 *         "checkout_id": null,
                 *         "subscription_id": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChargeSucceededEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "checkout.completed": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "checkout.completed",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:04:31.000Z",
                 *       "data": {
                 *         "checkout_id": "co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "checkout_url": "https://pay.tkawen.com/co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "status": "completed",
                 *         "amount": 2900,
                 *         "currency": "USD",
                 *         "description": "Pro plan, one month",
                 *         "success_url": "https://shop.example.com/thanks",
                 *         "cancel_url": "https://shop.example.com/cart",
                 *         "methods": [
                 *           "card",
                 *           "wallet",
                 *           "transfer"
                 *         ],
                 *         "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                 *         "transaction_id": "tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "metadata": {
                 *           "order_id": "1042"
                 *         },
                 *         "created_at": "2026-11-22T10:00:00.000Z",
                 *         "expires_at": "2026-11-22T10:30:00.000Z",
                 *         "completed_at": "2026-11-22T10:04:31.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CheckoutCompletedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "checkout.expired": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "checkout.expired",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:30:00.000Z",
                 *       "data": {
                 *         "checkout_id": "co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "checkout_url": "https://pay.tkawen.com/co_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "status": "expired",
                 *         "amount": 2900,
                 *         "currency": "USD",
                 *         "description": "Pro plan, one month",
                 *         "success_url": "https://shop.example.com/thanks",
                 *         "cancel_url": "https://shop.example.com/cart",
                 *         "methods": [
                 *           "card",
                 *           "wallet",
                 *           "transfer"
                 *         ],
                 *         "customer_id": null,
                 *         "transaction_id": null,
                 *         "metadata": {
                 *           "order_id": "1042"
                 *         },
                 *         "created_at": "2026-11-22T10:00:00.000Z",
                 *         "expires_at": "2026-11-22T10:30:00.000Z",
                 *         "completed_at": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CheckoutExpiredEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "course.created": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0K01",
                 *       "type": "course.created",
                 *       "mode": "live",
                 *       "created_at": "2026-04-02T08:00:00.000Z",
                 *       "data": {
                 *         "course_id": "crs_abc",
                 *         "title": "Advanced React Patterns",
                 *         "language": "en",
                 *         "skills": [
                 *           "react_advanced",
                 *           "state_management"
                 *         ],
                 *         "status": "published",
                 *         "created_at": "2026-04-02T08:00:00.000Z",
                 *         "published_at": "2026-04-02T08:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CourseCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "course.published": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0K02",
                 *       "type": "course.published",
                 *       "mode": "live",
                 *       "created_at": "2026-04-02T08:00:00.000Z",
                 *       "data": {
                 *         "course_id": "crs_abc",
                 *         "title": "Advanced React Patterns",
                 *         "language": "en",
                 *         "skills": [
                 *           "react_advanced",
                 *           "state_management"
                 *         ],
                 *         "status": "published",
                 *         "created_at": "2026-04-02T08:00:00.000Z",
                 *         "published_at": "2026-04-02T08:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CoursePublishedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "device.connected": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "device.connected",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:20:00.400Z",
                 *       "data": {
                 *         "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "tkw_id": "tkw-3dc6f4d",
                 *         "name": "Van Bay Area #3",
                 *         "driver_id": "usr_8xk2",
                 *         "status": "online",
                 *         "occurred_at": "2026-11-22T10:20:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DeviceConnectedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "device.disconnected": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "device.disconnected",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T18:00:00.400Z",
                 *       "data": {
                 *         "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "tkw_id": "tkw-3dc6f4d",
                 *         "name": "Van Bay Area #3",
                 *         "driver_id": "usr_8xk2",
                 *         "status": "offline",
                 *         "occurred_at": "2026-11-22T18:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DeviceDisconnectedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "device.position_update": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "device.position_update",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:30:31.300Z",
                 *       "data": {
                 *         "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "latitude": 37.7762,
                 *         "longitude": -122.419,
                 *         "altitude_m": 14,
                 *         "speed_kmh": 0,
                 *         "course": 121,
                 *         "accuracy_m": 4.5,
                 *         "address": "Market Street, San Francisco",
                 *         "valid": true,
                 *         "ignition": true,
                 *         "moving": false,
                 *         "battery_percent": 96,
                 *         "odometer_km": 48210.9,
                 *         "geofence_ids": [
                 *           "geo_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *         ],
                 *         "recorded_at": "2026-11-22T10:30:30.000Z",
                 *         "received_at": "2026-11-22T10:30:31.115Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DevicePositionUpdateEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "email.bounced": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "email.bounced",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:10:05.000Z",
                 *       "data": {
                 *         "message_id": "msg_01JD9Q8A1B2C3D4E5F6G7H8J9K",
                 *         "channel": "email",
                 *         "status": "failed",
                 *         "to": "amina@example.com",
                 *         "from": "orders@example.com",
                 *         "segments": null,
                 *         "metadata": {
                 *           "order": "1042"
                 *         },
                 *         "created_at": "2026-11-22T10:10:00.000Z",
                 *         "sent_at": "2026-11-22T10:10:01.000Z",
                 *         "delivered_at": null,
                 *         "read_at": null,
                 *         "failed_at": "2026-11-22T10:10:05.000Z",
                 *         "failure": {
                 *           "code": "invalid_recipient",
                 *           "detail": "The mail server knows no such address.",
                 *           "permanent": true
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EmailBouncedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "email.delivered": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "email.delivered",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:10:03.000Z",
                 *       "data": {
                 *         "message_id": "msg_01JD9Q8A1B2C3D4E5F6G7H8J9K",
                 *         "channel": "email",
                 *         "status": "delivered",
                 *         "to": "amina@example.com",
                 *         "from": "orders@example.com",
                 *         "segments": null,
                 *         "metadata": {
                 *           "order": "1042"
                 *         },
                 *         "created_at": "2026-11-22T10:10:00.000Z",
                 *         "sent_at": "2026-11-22T10:10:01.000Z",
                 *         "delivered_at": "2026-11-22T10:10:03.000Z",
                 *         "read_at": null,
                 *         "failed_at": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EmailDeliveredEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "enrollment.completed": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0K04",
                 *       "type": "enrollment.completed",
                 *       "mode": "live",
                 *       "created_at": "2026-05-18T09:30:00.000Z",
                 *       "data": {
                 *         "enrollment_id": "enr_5t9w",
                 *         "course_id": "crs_abc",
                 *         "student_id": "usr_8xk2",
                 *         "status": "completed",
                 *         "enrolled_at": "2026-04-12T09:00:00.000Z",
                 *         "completed_at": "2026-05-18T09:30:00.000Z",
                 *         "certificate_id": "cert_8xk2"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EnrollmentCompletedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "enrollment.created": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0K03",
                 *       "type": "enrollment.created",
                 *       "mode": "live",
                 *       "created_at": "2026-04-12T09:00:00.000Z",
                 *       "data": {
                 *         "enrollment_id": "enr_5t9w",
                 *         "course_id": "crs_abc",
                 *         "student_id": "usr_8xk2",
                 *         "status": "active",
                 *         "enrolled_at": "2026-04-12T09:00:00.000Z",
                 *         "completed_at": null,
                 *         "certificate_id": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EnrollmentCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "geofence.entered": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "geofence.entered",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:30:01.500Z",
                 *       "data": {
                 *         "geofence_id": "geo_01JD9Q3V7N8M5K2R4T6W8Y0Z1B",
                 *         "geofence_name": "Depot",
                 *         "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "device_name": "Van Bay Area #3",
                 *         "driver_id": "usr_8xk2",
                 *         "position": {
                 *           "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *           "latitude": 37.7793,
                 *           "longitude": -122.4193,
                 *           "altitude_m": 16,
                 *           "speed_kmh": 42.5,
                 *           "course": 118,
                 *           "accuracy_m": 4.5,
                 *           "address": "Market Street, San Francisco",
                 *           "valid": true,
                 *           "ignition": true,
                 *           "moving": true,
                 *           "battery_percent": 96,
                 *           "odometer_km": 48210.4,
                 *           "geofence_ids": [
                 *             "geo_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *             "geo_01JD9Q3V7N8M5K2R4T6W8Y0Z1B"
                 *           ],
                 *           "recorded_at": "2026-11-22T10:30:00.000Z",
                 *           "received_at": "2026-11-22T10:30:01.240Z"
                 *         },
                 *         "occurred_at": "2026-11-22T10:30:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["GeofenceEnteredEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "geofence.exited": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "geofence.exited",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:30:01.500Z",
                 *       "data": {
                 *         "geofence_id": "geo_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "geofence_name": "Downtown delivery zone",
                 *         "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "device_name": "Van Bay Area #3",
                 *         "driver_id": "usr_8xk2",
                 *         "position": {
                 *           "device_id": "dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *           "latitude": 37.7952,
                 *           "longitude": -122.3934,
                 *           "altitude_m": 16,
                 *           "speed_kmh": 42.5,
                 *           "course": 118,
                 *           "accuracy_m": 4.5,
                 *           "address": "The Embarcadero, San Francisco",
                 *           "valid": true,
                 *           "ignition": true,
                 *           "moving": true,
                 *           "battery_percent": 96,
                 *           "odometer_km": 48210.4,
                 *           "geofence_ids": [],
                 *           "recorded_at": "2026-11-22T10:30:00.000Z",
                 *           "received_at": "2026-11-22T10:30:01.240Z"
                 *         },
                 *         "occurred_at": "2026-11-22T10:30:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["GeofenceExitedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "invoice.generated": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "invoice.generated",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T12:00:00.000Z",
                 *       "data": {
                 *         "invoice_id": "inv_01JD9V1K3G8U0V2X4Z5A7B9C1D",
                 *         "number": "2026-000042",
                 *         "transaction_id": "tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "amount": 2900,
                 *         "tax_amount": 483,
                 *         "currency": "USD",
                 *         "tax_region": "EU",
                 *         "language": "en",
                 *         "created_at": "2026-11-22T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["InvoiceGeneratedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "order.cancelled": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9QC0M09ERCEEVENTSAMPLE01",
                 *       "type": "order.cancelled",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T12:00:00.000Z",
                 *       "data": {
                 *         "order_id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                 *         "store_id": "st_8xk2",
                 *         "order": {
                 *           "id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                 *           "store_id": "st_8xk2",
                 *           "reference": "WEB-1042",
                 *           "status": "cancelled",
                 *           "payment_method": "card",
                 *           "payment_status": "failed",
                 *           "payment_url": null,
                 *           "customer": {
                 *             "name": "Jane Doe",
                 *             "phone": "+15551234567",
                 *             "email": null
                 *           },
                 *           "items": [
                 *             {
                 *               "product_id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                 *               "name": "Hydrating face cream SPF50",
                 *               "quantity": 1,
                 *               "price": 2500,
                 *               "total": 2500,
                 *               "currency": "USD"
                 *             }
                 *           ],
                 *           "shipping": {
                 *             "country": "US",
                 *             "region": "CA",
                 *             "city": "San Francisco",
                 *             "postal_code": "94103",
                 *             "address": "500 Howard Street",
                 *             "wilaya": null,
                 *             "commune": null,
                 *             "stop_desk": false
                 *           },
                 *           "subtotal": 2500,
                 *           "shipping_fee": 500,
                 *           "total": 3000,
                 *           "refunded_amount": 0,
                 *           "currency": "USD",
                 *           "note": null,
                 *           "carrier": null,
                 *           "shipment_id": null,
                 *           "tracking_number": null,
                 *           "created_at": "2026-11-22T11:00:00.000Z",
                 *           "paid_at": null,
                 *           "shipped_at": null,
                 *           "delivered_at": null,
                 *           "cancelled_at": "2026-11-22T12:00:00.000Z"
                 *         },
                 *         "reason": "payment_failed"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OrderCancelledEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "order.created": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9QC0M05ERCEEVENTSAMPLE01",
                 *       "type": "order.created",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T11:00:00.000Z",
                 *       "data": {
                 *         "order_id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                 *         "store_id": "st_8xk2",
                 *         "order": {
                 *           "id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                 *           "store_id": "st_8xk2",
                 *           "reference": "WEB-1042",
                 *           "status": "pending",
                 *           "payment_method": "card",
                 *           "payment_status": "pending",
                 *           "payment_url": "https://pay.tkawen.com/co_01JD9Q6B5D8F1H4K6N9Q2S5T7W",
                 *           "customer": {
                 *             "name": "Jane Doe",
                 *             "phone": "+15551234567",
                 *             "email": null
                 *           },
                 *           "items": [
                 *             {
                 *               "product_id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                 *               "name": "Hydrating face cream SPF50",
                 *               "quantity": 1,
                 *               "price": 2500,
                 *               "total": 2500,
                 *               "currency": "USD"
                 *             }
                 *           ],
                 *           "shipping": {
                 *             "country": "US",
                 *             "region": "CA",
                 *             "city": "San Francisco",
                 *             "postal_code": "94103",
                 *             "address": "500 Howard Street",
                 *             "wilaya": null,
                 *             "commune": null,
                 *             "stop_desk": false
                 *           },
                 *           "subtotal": 2500,
                 *           "shipping_fee": 500,
                 *           "total": 3000,
                 *           "refunded_amount": 0,
                 *           "currency": "USD",
                 *           "note": null,
                 *           "carrier": null,
                 *           "shipment_id": null,
                 *           "tracking_number": null,
                 *           "created_at": "2026-11-22T11:00:00.000Z",
                 *           "paid_at": null,
                 *           "shipped_at": null,
                 *           "delivered_at": null,
                 *           "cancelled_at": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OrderCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "order.delivered": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9QC0M08ERCEEVENTSAMPLE01",
                 *       "type": "order.delivered",
                 *       "mode": "live",
                 *       "created_at": "2026-11-25T09:12:00.000Z",
                 *       "data": {
                 *         "order_id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                 *         "store_id": "st_8xk2",
                 *         "order": {
                 *           "id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                 *           "store_id": "st_8xk2",
                 *           "reference": "WEB-1042",
                 *           "status": "delivered",
                 *           "payment_method": "card",
                 *           "payment_status": "paid",
                 *           "payment_url": null,
                 *           "customer": {
                 *             "name": "Jane Doe",
                 *             "phone": "+15551234567",
                 *             "email": null
                 *           },
                 *           "items": [
                 *             {
                 *               "product_id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                 *               "name": "Hydrating face cream SPF50",
                 *               "quantity": 1,
                 *               "price": 2500,
                 *               "total": 2500,
                 *               "currency": "USD"
                 *             }
                 *           ],
                 *           "shipping": {
                 *             "country": "US",
                 *             "region": "CA",
                 *             "city": "San Francisco",
                 *             "postal_code": "94103",
                 *             "address": "500 Howard Street",
                 *             "wilaya": null,
                 *             "commune": null,
                 *             "stop_desk": false
                 *           },
                 *           "subtotal": 2500,
                 *           "shipping_fee": 500,
                 *           "total": 3000,
                 *           "refunded_amount": 0,
                 *           "currency": "USD",
                 *           "note": null,
                 *           "carrier": "DHL Express",
                 *           "shipment_id": "shp_01JD9Q7C5D8F1H4K6N9Q2S5T7W",
                 *           "tracking_number": "4201950042",
                 *           "created_at": "2026-11-22T11:00:00.000Z",
                 *           "paid_at": "2026-11-22T11:02:10.000Z",
                 *           "shipped_at": "2026-11-22T15:30:00.000Z",
                 *           "delivered_at": "2026-11-25T09:12:00.000Z",
                 *           "cancelled_at": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OrderDeliveredEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "order.paid": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9QC0M06ERCEEVENTSAMPLE01",
                 *       "type": "order.paid",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T11:02:10.000Z",
                 *       "data": {
                 *         "order_id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                 *         "store_id": "st_8xk2",
                 *         "order": {
                 *           "id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                 *           "store_id": "st_8xk2",
                 *           "reference": "WEB-1042",
                 *           "status": "paid",
                 *           "payment_method": "card",
                 *           "payment_status": "paid",
                 *           "payment_url": null,
                 *           "customer": {
                 *             "name": "Jane Doe",
                 *             "phone": "+15551234567",
                 *             "email": null
                 *           },
                 *           "items": [
                 *             {
                 *               "product_id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                 *               "name": "Hydrating face cream SPF50",
                 *               "quantity": 1,
                 *               "price": 2500,
                 *               "total": 2500,
                 *               "currency": "USD"
                 *             }
                 *           ],
                 *           "shipping": {
                 *             "country": "US",
                 *             "region": "CA",
                 *             "city": "San Francisco",
                 *             "postal_code": "94103",
                 *             "address": "500 Howard Street",
                 *             "wilaya": null,
                 *             "commune": null,
                 *             "stop_desk": false
                 *           },
                 *           "subtotal": 2500,
                 *           "shipping_fee": 500,
                 *           "total": 3000,
                 *           "refunded_amount": 0,
                 *           "currency": "USD",
                 *           "note": null,
                 *           "carrier": null,
                 *           "shipment_id": null,
                 *           "tracking_number": null,
                 *           "created_at": "2026-11-22T11:00:00.000Z",
                 *           "paid_at": "2026-11-22T11:02:10.000Z",
                 *           "shipped_at": null,
                 *           "delivered_at": null,
                 *           "cancelled_at": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OrderPaidEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "order.refunded": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9QC0M10ERCEEVENTSAMPLE01",
                 *       "type": "order.refunded",
                 *       "mode": "live",
                 *       "created_at": "2026-11-26T10:00:00.000Z",
                 *       "data": {
                 *         "order_id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                 *         "store_id": "st_8xk2",
                 *         "order": {
                 *           "id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                 *           "store_id": "st_8xk2",
                 *           "reference": "WEB-1042",
                 *           "status": "delivered",
                 *           "payment_method": "card",
                 *           "payment_status": "partially_refunded",
                 *           "payment_url": null,
                 *           "customer": {
                 *             "name": "Jane Doe",
                 *             "phone": "+15551234567",
                 *             "email": null
                 *           },
                 *           "items": [
                 *             {
                 *               "product_id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                 *               "name": "Hydrating face cream SPF50",
                 *               "quantity": 1,
                 *               "price": 2500,
                 *               "total": 2500,
                 *               "currency": "USD"
                 *             }
                 *           ],
                 *           "shipping": {
                 *             "country": "US",
                 *             "region": "CA",
                 *             "city": "San Francisco",
                 *             "postal_code": "94103",
                 *             "address": "500 Howard Street",
                 *             "wilaya": null,
                 *             "commune": null,
                 *             "stop_desk": false
                 *           },
                 *           "subtotal": 2500,
                 *           "shipping_fee": 500,
                 *           "total": 3000,
                 *           "refunded_amount": 1000,
                 *           "currency": "USD",
                 *           "note": null,
                 *           "carrier": "DHL Express",
                 *           "shipment_id": "shp_01JD9Q7C5D8F1H4K6N9Q2S5T7W",
                 *           "tracking_number": "4201950042",
                 *           "created_at": "2026-11-22T11:00:00.000Z",
                 *           "paid_at": "2026-11-22T11:02:10.000Z",
                 *           "shipped_at": "2026-11-22T15:30:00.000Z",
                 *           "delivered_at": "2026-11-25T09:12:00.000Z",
                 *           "cancelled_at": null
                 *         },
                 *         "amount": 1000,
                 *         "currency": "USD",
                 *         "reason": "Damaged packaging"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OrderRefundedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "order.shipped": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9QC0M07ERCEEVENTSAMPLE01",
                 *       "type": "order.shipped",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T15:30:00.000Z",
                 *       "data": {
                 *         "order_id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                 *         "store_id": "st_8xk2",
                 *         "order": {
                 *           "id": "ord_01JD9Q6B4C7E0G3J5M8P1R4T6V",
                 *           "store_id": "st_8xk2",
                 *           "reference": "WEB-1042",
                 *           "status": "shipped",
                 *           "payment_method": "card",
                 *           "payment_status": "paid",
                 *           "payment_url": null,
                 *           "customer": {
                 *             "name": "Jane Doe",
                 *             "phone": "+15551234567",
                 *             "email": null
                 *           },
                 *           "items": [
                 *             {
                 *               "product_id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                 *               "name": "Hydrating face cream SPF50",
                 *               "quantity": 1,
                 *               "price": 2500,
                 *               "total": 2500,
                 *               "currency": "USD"
                 *             }
                 *           ],
                 *           "shipping": {
                 *             "country": "US",
                 *             "region": "CA",
                 *             "city": "San Francisco",
                 *             "postal_code": "94103",
                 *             "address": "500 Howard Street",
                 *             "wilaya": null,
                 *             "commune": null,
                 *             "stop_desk": false
                 *           },
                 *           "subtotal": 2500,
                 *           "shipping_fee": 500,
                 *           "total": 3000,
                 *           "refunded_amount": 0,
                 *           "currency": "USD",
                 *           "note": null,
                 *           "carrier": "DHL Express",
                 *           "shipment_id": "shp_01JD9Q7C5D8F1H4K6N9Q2S5T7W",
                 *           "tracking_number": "4201950042",
                 *           "created_at": "2026-11-22T11:00:00.000Z",
                 *           "paid_at": "2026-11-22T11:02:10.000Z",
                 *           "shipped_at": "2026-11-22T15:30:00.000Z",
                 *           "delivered_at": null,
                 *           "cancelled_at": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OrderShippedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "product.created": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9QC0M03ERCEEVENTSAMPLE01",
                 *       "type": "product.created",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:05:00.000Z",
                 *       "data": {
                 *         "product_id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                 *         "store_id": "st_8xk2",
                 *         "product": {
                 *           "id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                 *           "store_id": "st_8xk2",
                 *           "name": "Hydrating face cream SPF50",
                 *           "description": "Light day cream, 50 ml.",
                 *           "sku": "CREAM-SPF50",
                 *           "price": 2500,
                 *           "currency": "USD",
                 *           "stock": 50,
                 *           "low_stock_threshold": 5,
                 *           "images": [
                 *             "https://cdn.mystoq.com/st_8xk2/cream-spf50.jpg"
                 *           ],
                 *           "category": "skincare",
                 *           "created_at": "2026-11-22T10:05:00.000Z",
                 *           "updated_at": "2026-11-22T10:05:00.000Z"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProductCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "product.stock_low": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9QC0M04ERCEEVENTSAMPLE01",
                 *       "type": "product.stock_low",
                 *       "mode": "live",
                 *       "created_at": "2026-11-24T16:20:00.000Z",
                 *       "data": {
                 *         "product_id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                 *         "store_id": "st_8xk2",
                 *         "product": {
                 *           "id": "p_01JD9Q5T2H4K6M8P0R3T5W7Y9A",
                 *           "store_id": "st_8xk2",
                 *           "name": "Hydrating face cream SPF50",
                 *           "description": "Light day cream, 50 ml.",
                 *           "sku": "CREAM-SPF50",
                 *           "price": 2500,
                 *           "currency": "USD",
                 *           "stock": 5,
                 *           "low_stock_threshold": 5,
                 *           "images": [
                 *             "https://cdn.mystoq.com/st_8xk2/cream-spf50.jpg"
                 *           ],
                 *           "category": "skincare",
                 *           "created_at": "2026-11-22T10:05:00.000Z",
                 *           "updated_at": "2026-11-24T16:20:00.000Z"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProductStockLowEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "quiz.passed": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0K08",
                 *       "type": "quiz.passed",
                 *       "mode": "live",
                 *       "created_at": "2026-05-10T17:45:00.000Z",
                 *       "data": {
                 *         "submission_id": "qs_9e3h",
                 *         "quiz_id": "qz_7d2c",
                 *         "course_id": "crs_abc",
                 *         "enrollment_id": "enr_5t9w",
                 *         "student_id": "usr_8xk2",
                 *         "attempt": 1,
                 *         "score": 100,
                 *         "passing_score": 70,
                 *         "passed": true,
                 *         "submitted_at": "2026-05-10T17:45:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["QuizPassedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "quiz.submitted": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0K07",
                 *       "type": "quiz.submitted",
                 *       "mode": "live",
                 *       "created_at": "2026-05-10T17:45:00.000Z",
                 *       "data": {
                 *         "submission_id": "qs_9e3h",
                 *         "quiz_id": "qz_7d2c",
                 *         "course_id": "crs_abc",
                 *         "enrollment_id": "enr_5t9w",
                 *         "student_id": "usr_8xk2",
                 *         "attempt": 1,
                 *         "score": 100,
                 *         "passing_score": 70,
                 *         "passed": true,
                 *         "submitted_at": "2026-05-10T17:45:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["QuizSubmittedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "recording.ready": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "recording.ready",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T11:02:00.000Z",
                 *       "data": {
                 *         "room_id": "rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "recording_url": "https://api.tkawen.com/v1/connect/rooms/rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A/recording",
                 *         "duration_seconds": 2520,
                 *         "size_bytes": 94371840
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RecordingReadyEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "refund.completed": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "refund.completed",
                 *       "mode": "live",
                 *       "created_at": "2026-11-23T09:12:45.000Z",
                 *       "data": {
                 *         "refund_id": "re_01JD9S2F7C4Q6R8T0V1W3X5Y7Z",
                 *         "transaction_id": "tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "status": "completed",
                 *         "amount": 1450,
                 *         "currency": "USD",
                 *         "fee_amount": 57,
                 *         "reason": "requested_by_customer",
                 *         "failure_message": null,
                 *         "metadata": {
                 *           "ticket": "77"
                 *         },
                 *         "created_at": "2026-11-23T09:00:00.000Z",
                 *         "completed_at": "2026-11-23T09:12:45.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RefundCompletedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "refund.failed": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "refund.failed",
                 *       "mode": "live",
                 *       "created_at": "2026-11-23T09:12:45.000Z",
                 *       "data": {
                 *         "refund_id": "re_01JD9S2F7C4Q6R8T0V1W3X5Y7Z",
                 *         "transaction_id": "tx_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "status": "failed",
                 *         "amount": 1450,
                 *         "currency": "USD",
                 *         "fee_amount": 0,
                 *         "reason": "requested_by_customer",
                 *         "failure_message": "The account of the customer is closed.",
                 *         "metadata": {
                 *           "ticket": "77"
                 *         },
                 *         "created_at": "2026-11-23T09:00:00.000Z",
                 *         "completed_at": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RefundFailedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "room.ended": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "room.ended",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T11:00:00.000Z",
                 *       "data": {
                 *         "room_id": "rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "ended_at": "2026-11-22T11:00:00.000Z",
                 *         "participant_minutes": 42
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoomEndedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "room.participant_joined": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "room.participant_joined",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:01:12.000Z",
                 *       "data": {
                 *         "room_id": "rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "participant": {
                 *           "participant_id": "pt_01JD9Q4A1B",
                 *           "name": "Amina",
                 *           "joined_at": "2026-11-22T10:01:12.000Z"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoomParticipantJoinedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "room.started": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "room.started",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:00:00.000Z",
                 *       "data": {
                 *         "room_id": "rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "name": "Weekly review",
                 *         "started_at": "2026-11-22T10:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoomStartedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "shipment.created": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "shipment.created",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T11:00:05.000Z",
                 *       "data": {
                 *         "shipment_id": "shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "carrier": "UPS",
                 *         "tracking_number": "1Z999AA10123456784",
                 *         "reference": "1042",
                 *         "status": "created",
                 *         "carrier_status": "Label Created",
                 *         "description": null,
                 *         "location": null,
                 *         "occurred_at": "2026-11-22T11:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ShipmentCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "shipment.delivered": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "shipment.delivered",
                 *       "mode": "live",
                 *       "created_at": "2026-11-27T14:05:05.000Z",
                 *       "data": {
                 *         "shipment_id": "shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "carrier": "UPS",
                 *         "tracking_number": "1Z999AA10123456784",
                 *         "reference": "1042",
                 *         "status": "delivered",
                 *         "carrier_status": "Delivered",
                 *         "description": null,
                 *         "location": "New York, NY",
                 *         "occurred_at": "2026-11-27T14:05:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ShipmentDeliveredEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "shipment.failed": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "shipment.failed",
                 *       "mode": "live",
                 *       "created_at": "2026-11-27T14:05:05.000Z",
                 *       "data": {
                 *         "shipment_id": "shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "carrier": "UPS",
                 *         "tracking_number": "1Z999AA10123456784",
                 *         "reference": "1042",
                 *         "status": "failed",
                 *         "carrier_status": "Delivery Attempted",
                 *         "description": "The recipient was not there.",
                 *         "location": "New York, NY",
                 *         "occurred_at": "2026-11-27T14:05:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ShipmentFailedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "shipment.in_transit": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "shipment.in_transit",
                 *       "mode": "live",
                 *       "created_at": "2026-11-23T04:10:05.000Z",
                 *       "data": {
                 *         "shipment_id": "shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "carrier": "UPS",
                 *         "tracking_number": "1Z999AA10123456784",
                 *         "reference": "1042",
                 *         "status": "in_transit",
                 *         "carrier_status": "Departed from Facility",
                 *         "description": null,
                 *         "location": "Oakland, CA",
                 *         "occurred_at": "2026-11-23T04:10:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ShipmentInTransitEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "shipment.out_for_delivery": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "shipment.out_for_delivery",
                 *       "mode": "live",
                 *       "created_at": "2026-11-27T08:30:05.000Z",
                 *       "data": {
                 *         "shipment_id": "shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "carrier": "UPS",
                 *         "tracking_number": "1Z999AA10123456784",
                 *         "reference": "1042",
                 *         "status": "out_for_delivery",
                 *         "carrier_status": "Out For Delivery",
                 *         "description": null,
                 *         "location": "New York, NY",
                 *         "occurred_at": "2026-11-27T08:30:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ShipmentOutForDeliveryEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "shipment.picked_up": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "shipment.picked_up",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T17:45:05.000Z",
                 *       "data": {
                 *         "shipment_id": "shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "carrier": "UPS",
                 *         "tracking_number": "1Z999AA10123456784",
                 *         "reference": "1042",
                 *         "status": "picked_up",
                 *         "carrier_status": "Pickup Scan",
                 *         "description": null,
                 *         "location": "San Francisco, CA",
                 *         "occurred_at": "2026-11-22T17:45:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ShipmentPickedUpEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "sms.delivered": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "sms.delivered",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:00:04.000Z",
                 *       "data": {
                 *         "message_id": "msg_01JD9Q6A1B2C3D4E5F6G7H8J9K",
                 *         "channel": "sms",
                 *         "status": "delivered",
                 *         "to": "+213550123456",
                 *         "from": "TKAWEN",
                 *         "segments": 1,
                 *         "metadata": {
                 *           "order": "1042"
                 *         },
                 *         "created_at": "2026-11-22T10:00:00.000Z",
                 *         "sent_at": "2026-11-22T10:00:00.900Z",
                 *         "delivered_at": "2026-11-22T10:00:04.000Z",
                 *         "read_at": null,
                 *         "failed_at": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SmsDeliveredEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "sms.failed": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "sms.failed",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:30:00.000Z",
                 *       "data": {
                 *         "message_id": "msg_01JD9Q6A1B2C3D4E5F6G7H8J9K",
                 *         "channel": "sms",
                 *         "status": "failed",
                 *         "to": "+213550123456",
                 *         "from": "TKAWEN",
                 *         "segments": 1,
                 *         "metadata": {
                 *           "order": "1042"
                 *         },
                 *         "created_at": "2026-11-22T10:00:00.000Z",
                 *         "sent_at": "2026-11-22T10:00:00.900Z",
                 *         "delivered_at": null,
                 *         "read_at": null,
                 *         "failed_at": "2026-11-22T10:30:00.000Z",
                 *         "failure": {
                 *           "code": "unreachable",
                 *           "detail": "The phone was off for too long.",
                 *           "permanent": false
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SmsFailedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "store.created": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9QC0M01ERCEEVENTSAMPLE01",
                 *       "type": "store.created",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:00:05.000Z",
                 *       "data": {
                 *         "store_id": "st_8xk2",
                 *         "store": {
                 *           "store_id": "st_8xk2",
                 *           "name": "Beauty by Sarah",
                 *           "subdomain": "sarah-beauty.mystoq.com",
                 *           "custom_domain": null,
                 *           "admin_url": "https://sarah-beauty.mystoq.com/admin",
                 *           "status": "active",
                 *           "currency": "USD",
                 *           "language": "en",
                 *           "template_applied": "beauty-pink-elegant",
                 *           "created_at": "2026-11-22T10:00:00.000Z",
                 *           "updated_at": "2026-11-22T10:00:00.000Z",
                 *           "deleted_at": null,
                 *           "purge_at": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["StoreCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "store.deleted": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9QC0M02ERCEEVENTSAMPLE01",
                 *       "type": "store.deleted",
                 *       "mode": "live",
                 *       "created_at": "2026-12-01T10:00:00.000Z",
                 *       "data": {
                 *         "store_id": "st_8xk2",
                 *         "store": {
                 *           "store_id": "st_8xk2",
                 *           "name": "Beauty by Sarah",
                 *           "subdomain": "sarah-beauty.mystoq.com",
                 *           "custom_domain": null,
                 *           "admin_url": "https://sarah-beauty.mystoq.com/admin",
                 *           "status": "deleted",
                 *           "currency": "USD",
                 *           "language": "en",
                 *           "template_applied": "beauty-pink-elegant",
                 *           "created_at": "2026-11-22T10:00:00.000Z",
                 *           "updated_at": "2026-12-01T10:00:00.000Z",
                 *           "deleted_at": "2026-12-01T10:00:00.000Z",
                 *           "purge_at": "2026-12-16T10:00:00.000Z"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["StoreDeletedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "subscription.cancelled": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "subscription.cancelled",
                 *       "mode": "live",
                 *       "created_at": "2026-12-01T08:15:00.000Z",
                 *       "data": {
                 *         "subscription_id": "sub_01JD9T6H9E6S8T0V2X3Y5Z7A9B",
                 *         "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                 *         "plan": "pro-annual",
                 *         "status": "cancelled",
                 *         "amount": 29000,
                 *         "currency": "USD",
                 *         "interval": "year",
                 *         "payment_method_id": null,
                 *         "portal_url": "https://pay.tkawen.com/subscriptions/sub_01JD9T6H9E6S8T0V2X3Y5Z7A9B",
                 *         "metadata": {
                 *           "seats": "5"
                 *         },
                 *         "created_at": "2026-11-22T10:00:00.000Z",
                 *         "trial_ends_at": "2026-12-06T10:00:00.000Z",
                 *         "current_period_started_at": "2026-11-22T10:00:00.000Z",
                 *         "current_period_ends_at": "2026-12-06T10:00:00.000Z",
                 *         "next_charge_at": null,
                 *         "cancelled_at": "2026-12-01T08:15:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SubscriptionCancelledEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "subscription.created": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "subscription.created",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:00:00.000Z",
                 *       "data": {
                 *         "subscription_id": "sub_01JD9T6H9E6S8T0V2X3Y5Z7A9B",
                 *         "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                 *         "plan": "pro-annual",
                 *         "status": "trialing",
                 *         "amount": 29000,
                 *         "currency": "USD",
                 *         "interval": "year",
                 *         "payment_method_id": null,
                 *         "portal_url": "https://pay.tkawen.com/subscriptions/sub_01JD9T6H9E6S8T0V2X3Y5Z7A9B",
                 *         "metadata": {
                 *           "seats": "5"
                 *         },
                 *         "created_at": "2026-11-22T10:00:00.000Z",
                 *         "trial_ends_at": "2026-12-06T10:00:00.000Z",
                 *         "current_period_started_at": "2026-11-22T10:00:00.000Z",
                 *         "current_period_ends_at": "2026-12-06T10:00:00.000Z",
                 *         "next_charge_at": "2026-12-06T10:00:00.000Z",
                 *         "cancelled_at": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SubscriptionCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "subscription.payment_failed": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "subscription.payment_failed",
                 *       "mode": "live",
                 *       "created_at": "2026-12-06T10:00:03.000Z",
                 *       "data": {
                 *         "subscription_id": "sub_01JD9T6H9E6S8T0V2X3Y5Z7A9B",
                 *         "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                 *         "plan": "pro-annual",
                 *         "status": "past_due",
                 *         "amount": 29000,
                 *         "currency": "USD",
                 *         "interval": "year",
                 *         "payment_method_id": null,
                 *         "portal_url": "https://pay.tkawen.com/subscriptions/sub_01JD9T6H9E6S8T0V2X3Y5Z7A9B",
                 *         "metadata": {
                 *           "seats": "5"
                 *         },
                 *         "created_at": "2026-11-22T10:00:00.000Z",
                 *         "trial_ends_at": "2026-12-06T10:00:00.000Z",
                 *         "current_period_started_at": "2026-12-06T10:00:00.000Z",
                 *         "current_period_ends_at": "2027-12-06T10:00:00.000Z",
                 *         "next_charge_at": "2026-12-09T10:00:00.000Z",
                 *         "cancelled_at": null,
                 *         "charge_id": "ch_01JEDZ9P1L2Y4Z6B8D9E1F3G5H",
                 *         "failure_code": "insufficient_funds",
                 *         "failure_message": "The card has not enough funds."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SubscriptionPaymentFailedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "subscription.renewed": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "subscription.renewed",
                 *       "mode": "live",
                 *       "created_at": "2026-12-06T10:00:03.000Z",
                 *       "data": {
                 *         "subscription_id": "sub_01JD9T6H9E6S8T0V2X3Y5Z7A9B",
                 *         "customer_id": "cus_01JD9P7B2XF4C6E8G0H1J3K5M7",
                 *         "plan": "pro-annual",
                 *         "status": "active",
                 *         "amount": 29000,
                 *         "currency": "USD",
                 *         "interval": "year",
                 *         "payment_method_id": null,
                 *         "portal_url": "https://pay.tkawen.com/subscriptions/sub_01JD9T6H9E6S8T0V2X3Y5Z7A9B",
                 *         "metadata": {
                 *           "seats": "5"
                 *         },
                 *         "created_at": "2026-11-22T10:00:00.000Z",
                 *         "trial_ends_at": "2026-12-06T10:00:00.000Z",
                 *         "current_period_started_at": "2026-12-06T10:00:00.000Z",
                 *         "current_period_ends_at": "2027-12-06T10:00:00.000Z",
                 *         "next_charge_at": "2027-12-06T10:00:00.000Z",
                 *         "cancelled_at": null,
                 *         "charge_id": "ch_01JEDZ9P1L2Y4Z6B8D9E1F3G5H",
                 *         "transaction_id": "tx_01JEDZ9P1L2Y4Z6B8D9E1F3G5H"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SubscriptionRenewedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "template.applied": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9QC0M11ERCEEVENTSAMPLE01",
                 *       "type": "template.applied",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:00:05.000Z",
                 *       "data": {
                 *         "store_id": "st_8xk2",
                 *         "template_applied": "beauty-pink-elegant",
                 *         "products_seeded": 8,
                 *         "categories_seeded": 3,
                 *         "sections_seeded": 6
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TemplateAppliedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "transcript.ready": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "transcript.ready",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T11:04:30.000Z",
                 *       "data": {
                 *         "room_id": "rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "transcript_url": "https://api.tkawen.com/v1/connect/rooms/rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A/transcript",
                 *         "language": "en",
                 *         "duration_seconds": 2520
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TranscriptReadyEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "tts.ready": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "tts.ready",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:15:02.000Z",
                 *       "data": {
                 *         "tts_id": "tts_01JD9Q9A1B2C3D4E5F6G7H8J9K",
                 *         "request_id": "req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *         "voice": "Amina",
                 *         "language": "en",
                 *         "format": "mp3",
                 *         "characters": 37,
                 *         "duration_seconds": 2.6
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TtsReadyEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JDC5T7V8W9X0Y1Z2A3B4C5D6",
                 *       "type": "webhook.test",
                 *       "mode": "sandbox",
                 *       "created_at": "2026-11-22T12:00:00.000Z",
                 *       "data": {
                 *         "webhook_id": "we_01JD9Q3V7N8M5K2R4T6W8Y0Z1A"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WebhookTestEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
    "whatsapp.read": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body, keyed with the endpoint's secret. Compare it in constant time.
                 * @example sha256=3f786850e387550fdab836ed7e6dc881de23001b8a4b2a2e9bb0b1e9d1b3f1aa
                 */
                "X-TKAWEN-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A",
                 *       "type": "whatsapp.read",
                 *       "mode": "live",
                 *       "created_at": "2026-11-22T10:07:30.000Z",
                 *       "data": {
                 *         "message_id": "msg_01JD9Q7A1B2C3D4E5F6G7H8J9K",
                 *         "channel": "whatsapp",
                 *         "status": "read",
                 *         "to": "+213550123456",
                 *         "from": "+213770000001",
                 *         "segments": null,
                 *         "metadata": {},
                 *         "created_at": "2026-11-22T10:05:00.000Z",
                 *         "sent_at": "2026-11-22T10:05:00.700Z",
                 *         "delivered_at": "2026-11-22T10:05:02.000Z",
                 *         "read_at": "2026-11-22T10:07:30.000Z",
                 *         "failed_at": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WhatsappReadEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
            401: components["responses"]["EventRefused"];
        };
    };
}
