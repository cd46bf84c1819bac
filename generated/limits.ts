// Code generated from openapi/openapi.yaml by make generate. DO NOT EDIT.

export const limits = {
  "policies": {
    "key": {
      "per": "key",
      "window_seconds": 1,
      "limits": {
        "sandbox": 40,
        "builder": 300,
        "enterprise": 3000
      }
    },
    "account": {
      "per": "account",
      "window_seconds": 1,
      "limits": {
        "sandbox": 80,
        "builder": 1000,
        "enterprise": 10000
      }
    },
    "identity": {
      "per": "key",
      "window_seconds": 1,
      "limits": {
        "sandbox": 20,
        "builder": 100,
        "enterprise": 1000
      }
    },
    "connect": {
      "per": "key",
      "window_seconds": 1,
      "limits": {
        "sandbox": 20,
        "builder": 100,
        "enterprise": 1000
      }
    },
    "pay": {
      "per": "key",
      "window_seconds": 1,
      "limits": {
        "sandbox": 20,
        "builder": 100,
        "enterprise": 1000
      }
    },
    "commerce": {
      "per": "key",
      "window_seconds": 1,
      "limits": {
        "sandbox": 20,
        "builder": 100,
        "enterprise": 1000
      }
    },
    "knowledge": {
      "per": "key",
      "window_seconds": 1,
      "limits": {
        "sandbox": 20,
        "builder": 100,
        "enterprise": 1000
      }
    },
    "logistics": {
      "per": "key",
      "window_seconds": 1,
      "limits": {
        "sandbox": 20,
        "builder": 100,
        "enterprise": 1000
      }
    },
    "developer": {
      "per": "key",
      "window_seconds": 1,
      "limits": {
        "sandbox": 20,
        "builder": 100,
        "enterprise": 1000
      }
    },
    "connect.rooms": {
      "per": "account",
      "window_seconds": 1,
      "limits": {
        "sandbox": 10,
        "builder": 20,
        "enterprise": 200
      }
    },
    "connect.sms": {
      "per": "account",
      "window_seconds": 60,
      "limits": {
        "sandbox": 60,
        "builder": 500,
        "enterprise": 5000
      }
    },
    "pay.charges": {
      "per": "account",
      "window_seconds": 1,
      "limits": {
        "sandbox": 10,
        "builder": 50,
        "enterprise": 500
      }
    },
    "pay.checkouts": {
      "per": "account",
      "window_seconds": 60,
      "limits": {
        "sandbox": 60,
        "builder": 100,
        "enterprise": 1000
      }
    },
    "knowledge.ai_tutor": {
      "per": "account",
      "window_seconds": 60,
      "limits": {
        "sandbox": 10,
        "builder": 60,
        "enterprise": 600
      }
    }
  },
  "concurrency": {
    "connect.rooms.open": {
      "per": "account",
      "limits": {
        "sandbox": 5,
        "builder": 100,
        "enterprise": 1000
      }
    }
  },
  "addresses": {
    "public": {
      "window_seconds": 10,
      "limit": 300
    },
    "bad_keys": {
      "window_seconds": 60,
      "limit": 30
    }
  }
} as const;
