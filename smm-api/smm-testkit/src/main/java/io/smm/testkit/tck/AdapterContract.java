package io.smm.testkit.tck;

import org.junit.jupiter.api.Nested;

/**
 * What every adapter promises, whatever its network. The author of an adapter extends this class in the adapter's tests and
 * says how the network is simulated:
 *
 * <pre>{@code
 * class ExampleContractTest extends AdapterContract {
 *     @Override
 *     protected ContractEnvironment environment() {
 *         return new ExampleEnvironment();
 *     }
 * }
 * }</pre>
 *
 * <p>A test about a capability that the adapter does not declare proves the opposite instead: that the call is refused before
 * anything is sent, with a typed error that says why and what to do instead. So no test is ever skipped.
 *
 * <p>The group {@code Secrets} reads what the process writes to its outputs and logs with {@code java.util.logging}. Any other
 * logging backend must write to what {@code System.err} is at that moment (not to the stream that it found when it started), at
 * its finest level for the adapter's package, or there is little to find.
 */
public abstract class AdapterContract {

    /** For subclasses; they need no state. */
    protected AdapterContract() {}

    /**
     * Makes a fresh environment: a server with one account on it, on which nothing was posted yet.
     *
     * @return the environment; the contract closes it
     */
    protected abstract ContractEnvironment environment();

    @Nested
    class Identity extends IdentityContract {
        Identity() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Lifecycle extends LifecycleContract {
        Lifecycle() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class SignIn extends SignInContract {
        SignIn() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Accounts extends AccountsContract {
        Accounts() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Publish extends PublishContract {
        Publish() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Settlement extends SettlementContract {
        Settlement() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Schedule extends ScheduleContract {
        Schedule() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Edit extends EditContract {
        Edit() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Media extends MediaContract {
        Media() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Listen extends ListenContract {
        Listen() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Engage extends EngageContract {
        Engage() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Moderate extends ModerateContract {
        Moderate() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Messages extends MessagesContract {
        Messages() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Events extends EventsContract {
        Events() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Insights extends InsightsContract {
        Insights() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Series extends SeriesContract {
        Series() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Demographics extends DemographicsContract {
        Demographics() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Website extends WebsiteContract {
        Website() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Paging extends PagingContract {
        Paging() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Ads extends AdsContract {
        Ads() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Errors extends ErrorsContract {
        Errors() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class RateLimit extends RateLimitContract {
        RateLimit() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Secrets extends SecretsContract {
        Secrets() {
            super(AdapterContract.this::environment);
        }
    }

    @Nested
    class Audience extends AudienceContract {
        Audience() {
            super(AdapterContract.this::environment);
        }
    }
}
