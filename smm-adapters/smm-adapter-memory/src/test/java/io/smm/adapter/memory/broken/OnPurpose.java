package io.smm.adapter.memory.broken;

import io.smm.testkit.tck.AdapterContract;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A contract that is meant to fail, and therefore runs only where somebody looks at how it fails. */
@ExtendWith(OnPurpose.Asked.class)
abstract class OnPurpose extends AdapterContract {

    /** The configuration parameter that asks for it. */
    static final String PARAMETER = "smm.contract.broken-on-purpose";

    static final class Asked implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return context.getConfigurationParameter(PARAMETER).isPresent()
                    ? ConditionEvaluationResult.enabled("asked for")
                    : ConditionEvaluationResult.disabled("runs inside BrokenAdaptersTest only");
        }
    }
}
