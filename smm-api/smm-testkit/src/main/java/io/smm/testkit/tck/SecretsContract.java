package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.PageRequest;
import io.smm.account.Credentials;
import io.smm.error.SmmException;
import io.smm.insight.MetricId;
import io.smm.post.Delivery;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tokens and passwords show nowhere: not in texts of values, not in errors, not in logs, not in what is stored of a post. */
abstract class SecretsContract extends ContractGroup {

    SecretsContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void theSearchFindsASecretThatIsThere() {
        Credentials given = run().environment().credentials().credentials();

        assertThat(ContractRun.secretsIn(given))
                .isNotEmpty()
                .allMatch(secret -> run().secrets().findsIn("said aloud: " + secret.reveal()));
    }

    @Test
    void noValueThatIsHandedOutShowsASecret() {
        List<Object> values = new ArrayList<>(List.of(
                run().environment().credentials(),
                run().environment().adapter(),
                run().newAdapter().adapter(),
                run().smm(),
                run().connection(),
                run().smm().accounts().whoAmI(run().connection())));
        Delivery delivery = run().publish(run().posts().plain("No secret in it."));
        values.add(delivery);
        values.addAll(delivery.publications());
        values.addAll(whatIsRead(delivery.publications().get(0).ref()));
        values.addAll(run().observer().events());

        assertThat(values).noneMatch(value -> run().secrets().findsIn(String.valueOf(value)));
    }

    @Test
    void noErrorShowsASecret() {
        SmmException wrongPassword = ContractRun.failureOf(
                () -> run().smm().accounts().connect(run().environment().wrongCredentials()));
        assertNoSecretIn(wrongPassword);

        StepDrive drive =
                new StepDrive(run(), "contract-secret-error", run().posts().plain("Lost."));
        run().server().loseNextAnswer(LostAnswer.BEFORE_ACCEPTANCE);
        lastStepOf(drive).ifPresent(this::assertNoSecretIn);

        run().smm().accounts().disconnect(run().connection());
        assertNoSecretIn(ContractRun.failureOf(() -> run().smm().accounts().whoAmI(run().connection())));
    }

    @Test
    void noLogLineShowsASecret() {
        String written;
        SecretSearch secrets;
        try (CapturedOutput output = CapturedOutput.begin();
                ContractRun own = newRun()) {
            own.server().loseNextAnswer(LostAnswer.AFTER_ACCEPTANCE);
            own.publish(own.posts().plain("Lost and found."));
            ContractRun.failureOf(
                    () -> own.smm().accounts().connect(own.environment().wrongCredentials()));
            own.smm().accounts().disconnect(own.connection());
            ContractRun.failureOf(() -> own.smm().accounts().whoAmI(own.connection()));
            secrets = own.secrets();
            written = output.text();
        }

        assertThat(secrets.findsIn(written)).as("a secret in what was written").isFalse();
    }

    @Test
    void noStoredStateHoldsASecret() {
        int images = run().declares(Capability.PUBLISH_IMAGE) ? 1 : 0;
        Post post = run().posts().manySteps(run().declares(Capability.PUBLISH_THREAD), images);

        run().publish(post);

        assertThat(run().outbox().seen()).isNotEmpty().allSatisfy(entry -> {
            assertThat(run().secrets().findsIn(entry.state().bytes()))
                    .as("a secret in the state's bytes")
                    .isFalse();
            assertThat(run().secrets().findsIn(entry.toString()))
                    .as("a secret in the entry's text")
                    .isFalse();
        });
    }

    private List<Object> whatIsRead(PostRef post) {
        List<Object> read = new ArrayList<>();
        if (run().declares(Capability.READ_POST)) {
            read.add(run().smm().publishing().read(run().connection(), post));
        }
        if (run().declares(Capability.READ_COMMENTS)) {
            run().people().comment(post, "Said aloud.");
            var page = run().smm().listening().comments(run().connection(), post, PageRequest.first());
            read.add(page);
            read.add(page.cursor());
            read.addAll(page.items());
        }
        if (run().declares(Capability.POST_INSIGHTS)) {
            read.addAll(run().smm()
                    .insights()
                    .posts(run().connection(), List.of(post), Set.of(MetricId.COMMENTS, MetricId.REACH)));
        }
        return read;
    }

    /** Drives to the effect step, which fails or says that it does not know; what it fails with. */
    private static Optional<SmmException> lastStepOf(StepDrive drive) {
        PublishState state = StepDrive.kept(drive.publisher().begin(drive.intent()));
        while (true) {
            StepKind kind = state.next();
            try {
                PublishStep step = drive.publisher().advance(drive.intent(), state, drive.deadline());
                if (kind == StepKind.EFFECT) {
                    return Optional.empty();
                }
                state = StepDrive.kept(step.state());
            } catch (SmmException error) {
                return Optional.of(error);
            }
        }
    }

    private void assertNoSecretIn(SmmException error) {
        assertThat(run().secrets().findsIn(error))
                .as("a secret in the error or its trace")
                .isFalse();
        assertThat(run().secrets().findsIn(error.details().toString())).isFalse();
    }
}
