// Code generated from openapi/openapi.yaml by make generate. DO NOT EDIT.

export const { plans } = {
  "plans": {
    "sandbox": {
      "monthly_calls_per_pillar": 1000,
      "request_log_days": 7
    },
    "builder": {
      "monthly_calls_per_pillar": null,
      "request_log_days": 30
    },
    "enterprise": {
      "monthly_calls_per_pillar": null,
      "request_log_days": 90
    }
  }
} as const;
