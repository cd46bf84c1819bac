// Code generated from openapi/openapi.yaml by make generate. DO NOT EDIT.

export const { plans } = {
  "plans": {
    "sandbox": {
      "monthly_calls_per_pillar": 1000
    },
    "builder": {
      "monthly_calls_per_pillar": null
    },
    "enterprise": {
      "monthly_calls_per_pillar": null
    }
  }
} as const;
