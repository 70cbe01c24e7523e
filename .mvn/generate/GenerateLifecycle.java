import java.util.Arrays;
import java.util.Collections;
import javax.inject.Named;
import javax.inject.Provider;
import javax.inject.Singleton;
import org.apache.maven.lifecycle.Lifecycle;
import org.apache.maven.lifecycle.mapping.LifecyclePhase;

/**
 * Gives Maven the phase {@code generate}, so that {@code mvn generate} works as typed in the root folder.
 *
 * <p>Maven only knows phases that a lifecycle names, and a lifecycle can only come from a class. This one is loaded from
 * this folder by {@code -Dmaven.ext.class.path} in {@code .mvn/maven.config}, found through
 * {@code META-INF/sisu/javax.inject.Named}; nothing has to be built or installed first. What happens in the phase is bound
 * to it in {@code generator/pom.xml}. The first three phases carry the names of Maven's own because that is how the
 * plugins bound to those run here too. {@code LifecycleClassTest} in the generator holds the class file to this source.
 */
@Named("generate")
@Singleton
public final class GenerateLifecycle implements Provider<Lifecycle> {
    @Override
    public Lifecycle get() {
        return new Lifecycle(
                "generate",
                Arrays.asList("generate-sources", "process-resources", "compile", "generate"),
                Collections.<String, LifecyclePhase>emptyMap());
    }
}
