// Code generated from openapi/openapi.yaml by make generate. DO NOT EDIT.

export const prices = {
  "currency": "USD",
  "since": "2026-01-01T00:00:00Z",
  "dimensions": {
    "destination": {
      "description": "Where a phone number is, by the longest of these that it begins with.",
      "prefixes": {
        "domestic": [
          "+213"
        ],
        "international": [
          "+"
        ]
      }
    },
    "quality": {
      "description": "The picture of a video room.",
      "values": [
        "hd",
        "4k"
      ]
    },
    "volume": {
      "description": "What an account has taken by card and wallet in the month so far, in the currency of this list.",
      "above": {
        "usual": "0",
        "high": "100000"
      }
    }
  },
  "meters": {
    "identity.verify": {
      "pillar": "identity",
      "counted": "call",
      "unit": "check",
      "description": "Checks of a person, the reading of the document included",
      "prices": [
        {
          "id": "identity.verify.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.05",
            "enterprise": "0.05"
          }
        }
      ]
    },
    "identity.sessions": {
      "pillar": "identity",
      "counted": "call",
      "unit": "session",
      "description": "New sessions",
      "prices": [
        {
          "id": "identity.sessions.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.001",
            "enterprise": "0.001"
          }
        }
      ]
    },
    "identity.trust": {
      "pillar": "identity",
      "counted": "call",
      "unit": "query",
      "description": "Trust scores",
      "prices": [
        {
          "id": "identity.trust.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.005",
            "enterprise": "0.005"
          }
        }
      ]
    },
    "connect.video": {
      "pillar": "connect",
      "counted": "report",
      "unit": "participant-minute",
      "description": "Minutes that people spent in video rooms",
      "rounding": "up",
      "by": "quality",
      "prices": [
        {
          "id": "connect.video.hd.1",
          "for": "hd",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.004",
            "enterprise": "0.004"
          }
        },
        {
          "id": "connect.video.4k.1",
          "for": "4k",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.008",
            "enterprise": "0.008"
          }
        }
      ]
    },
    "connect.recording": {
      "pillar": "connect",
      "counted": "report",
      "unit": "minute",
      "description": "Minutes of recordings",
      "rounding": "up",
      "prices": [
        {
          "id": "connect.recording.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.002",
            "enterprise": "0.002"
          }
        }
      ]
    },
    "connect.transcripts": {
      "pillar": "connect",
      "counted": "call",
      "unit": "minute",
      "description": "Minutes of recordings that were transcribed",
      "rounding": "up",
      "prices": [
        {
          "id": "connect.transcripts.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.005",
            "enterprise": "0.005"
          }
        }
      ]
    },
    "connect.sms": {
      "pillar": "connect",
      "counted": "call",
      "unit": "part",
      "description": "Parts of SMS",
      "by": "destination",
      "prices": [
        {
          "id": "connect.sms.domestic.1",
          "for": "domestic",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.005",
            "enterprise": "0.005"
          }
        },
        {
          "id": "connect.sms.international.1",
          "for": "international",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.04",
            "enterprise": "0.04"
          }
        }
      ]
    },
    "connect.whatsapp": {
      "pillar": "connect",
      "counted": "call",
      "unit": "message",
      "description": "WhatsApp messages",
      "prices": [
        {
          "id": "connect.whatsapp.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.015",
            "enterprise": "0.015"
          }
        }
      ]
    },
    "connect.email": {
      "pillar": "connect",
      "counted": "call",
      "unit": "e-mail",
      "description": "E-mails",
      "prices": [
        {
          "id": "connect.email.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.0001",
            "enterprise": "0.0001"
          }
        }
      ]
    },
    "connect.tts": {
      "pillar": "connect",
      "counted": "call",
      "unit": "100 characters",
      "description": "Text to speech, in hundreds of characters",
      "rounding": "up",
      "prices": [
        {
          "id": "connect.tts.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.0008",
            "enterprise": "0.0008"
          }
        }
      ]
    },
    "pay.card_payments": {
      "pillar": "pay",
      "counted": "settlement",
      "unit": "payment",
      "description": "Payments by card and wallet, for each",
      "by": "volume",
      "prices": [
        {
          "id": "pay.card_payments.usual.1",
          "for": "usual",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.30",
            "enterprise": "0.30"
          }
        },
        {
          "id": "pay.card_payments.high.1",
          "for": "high",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.20",
            "enterprise": "0.20"
          }
        }
      ]
    },
    "pay.card_volume": {
      "pillar": "pay",
      "counted": "settlement",
      "unit": "amount",
      "description": "Payments by card and wallet, a share of their amount",
      "amount": true,
      "by": "volume",
      "prices": [
        {
          "id": "pay.card_volume.usual.1",
          "for": "usual",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.029",
            "enterprise": "0.029"
          }
        },
        {
          "id": "pay.card_volume.high.1",
          "for": "high",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.024",
            "enterprise": "0.024"
          }
        }
      ]
    },
    "pay.bank_payments": {
      "pillar": "pay",
      "counted": "settlement",
      "unit": "payment",
      "description": "Payments by bank transfer (SEPA, ACH)",
      "prices": [
        {
          "id": "pay.bank_payments.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.80",
            "enterprise": "0.80"
          }
        }
      ]
    },
    "commerce.stores": {
      "pillar": "commerce",
      "counted": "month",
      "unit": "store-month",
      "description": "Stores",
      "prices": [
        {
          "id": "commerce.stores.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.99",
            "enterprise": "0.99"
          }
        }
      ]
    },
    "commerce.products": {
      "pillar": "commerce",
      "counted": "month",
      "unit": "product-month",
      "description": "Products beyond those that a store includes",
      "prices": [
        {
          "id": "commerce.products.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "included": {
            "quantity": "100",
            "in": "commerce.stores"
          },
          "plans": {
            "sandbox": "0",
            "builder": "0.005",
            "enterprise": "0.005"
          }
        }
      ]
    },
    "commerce.orders": {
      "pillar": "commerce",
      "counted": "call",
      "unit": "amount",
      "description": "Commission on orders",
      "amount": true,
      "prices": [
        {
          "id": "commerce.orders.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.005",
            "enterprise": "0"
          }
        }
      ]
    },
    "knowledge.organisations": {
      "pillar": "knowledge",
      "counted": "month",
      "unit": "organisation-month",
      "description": "Organisations",
      "prices": [
        {
          "id": "knowledge.organisations.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "1.00",
            "enterprise": "1.00"
          }
        }
      ]
    },
    "knowledge.students": {
      "pillar": "knowledge",
      "counted": "month",
      "unit": "student-month",
      "description": "Students beyond those that an organisation includes",
      "prices": [
        {
          "id": "knowledge.students.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "included": {
            "quantity": "50",
            "in": "knowledge.organisations"
          },
          "plans": {
            "sandbox": "0",
            "builder": "0.20",
            "enterprise": "0.20"
          }
        }
      ]
    },
    "knowledge.certificates": {
      "pillar": "knowledge",
      "counted": "call",
      "unit": "certificate",
      "description": "Certificates",
      "prices": [
        {
          "id": "knowledge.certificates.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.05",
            "enterprise": "0.05"
          }
        }
      ]
    },
    "knowledge.ai_tutor": {
      "pillar": "knowledge",
      "counted": "call",
      "unit": "query",
      "description": "Questions to the AI tutor",
      "prices": [
        {
          "id": "knowledge.ai_tutor.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.02",
            "enterprise": "0.02"
          }
        }
      ]
    },
    "logistics.devices": {
      "pillar": "logistics",
      "counted": "month",
      "unit": "device-month",
      "description": "GPS devices",
      "prices": [
        {
          "id": "logistics.devices.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "3.99",
            "enterprise": "3.99"
          }
        }
      ]
    },
    "logistics.shipments": {
      "pillar": "logistics",
      "counted": "call",
      "unit": "shipment",
      "description": "Shipments",
      "prices": [
        {
          "id": "logistics.shipments.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "0.50",
            "enterprise": "0.50"
          }
        }
      ]
    },
    "logistics.carrier_fees": {
      "pillar": "logistics",
      "counted": "report",
      "unit": "amount",
      "description": "What carriers take for shipments, passed on",
      "amount": true,
      "prices": [
        {
          "id": "logistics.carrier_fees.1",
          "effective_from": "2026-01-01T00:00:00Z",
          "plans": {
            "sandbox": "0",
            "builder": "1",
            "enterprise": "1"
          }
        }
      ]
    }
  }
} as const;
